import { ChevronLeft } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { Link } from './link';
import { useWords } from './words';

export interface AppShellProps {
  /** The line at the top: name, search, links. */
  header: ReactNode;
  /** Links between the parts of the app, under the header. */
  nav?: { label: string; content: ReactNode };
  children: ReactNode;
}

/**
 * The frame of the app. It is exactly as high as the window and never scrolls itself: the portal's frame shows no
 * scroll bar, and dialogs and toasts stay in sight. Whatever scrolls inside is `relative`: words for screen readers are
 * positioned absolutely and would otherwise stick out of their scroller and make the window itself scroll.
 */
export function AppShell(props: AppShellProps) {
  const words = useWords();
  const main = useRef<HTMLElement>(null);
  return (
    <div className="relative flex h-dvh flex-col overflow-clip">
      {/* A button, not a link: the address after # belongs to the router. */}
      <button
        className="fixed start-2 top-2 z-50 -translate-y-20 rounded-control bg-accent px-4 py-2 text-on-accent focus-visible:translate-y-0"
        type="button"
        onClick={() => main.current?.focus()}
      >
        {words.skipToContent}
      </button>
      <header className="shrink-0 border-b border-divider bg-card px-4 py-1">{props.header}</header>
      {props.nav && (
        <nav
          aria-label={props.nav.label}
          className="shrink-0 overflow-x-auto border-b border-divider bg-card px-4"
        >
          {props.nav.content}
        </nav>
      )}
      <main
        className="flex min-h-0 grow flex-col -outline-offset-2"
        id="main"
        ref={main}
        tabIndex={-1}
      >
        {props.children}
      </main>
    </div>
  );
}

export interface PageProps {
  title: ReactNode;
  /** Where the person came from, in front of the title. */
  back?: { href: string; label: string };
  /** Beside the title: code, state. */
  detail?: ReactNode;
  /** At the end of the title line. */
  actions?: ReactNode;
  /** Search and filters, under the title. */
  toolbar?: ReactNode;
  /** Banners that stay in sight above the content. */
  notices?: ReactNode;
  /** The bar at the foot (what changed, Discard, Save). It takes its own room, so it never covers a field. */
  foot?: ReactNode;
  /** The content scrolls by itself (DataTable, Columns); otherwise the page scrolls it. */
  isFilled?: boolean;
  children: ReactNode;
}

/**
 * One screen: title line, toolbar, content that scrolls, bar at the foot. Below 640 px the head scrolls with the content,
 * and on a very low window (a phone on its side, 400 % zoom) the bar too, so that the content always has room. After a change of screen focus `#page-title`.
 */
export function Page(props: PageProps) {
  return (
    <div className="relative flex min-h-0 grow flex-col short:overflow-y-auto">
      <div className="relative flex min-h-0 grow flex-col compact:overflow-y-auto short:min-h-fit short:shrink-0 short:overflow-visible">
        <div className="flex shrink-0 flex-col gap-3 px-4 pt-4 pb-3">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <div className="flex min-w-0 grow basis-48 flex-wrap items-center gap-x-3 gap-y-1">
              {props.back && (
                <Link className="inline-flex items-center gap-0.5" href={props.back.href}>
                  <ChevronLeft
                    aria-hidden
                    className="rtl:-scale-x-100"
                    size={18}
                    strokeWidth={1.5}
                  />
                  {props.back.label}
                </Link>
              )}
              <h1
                className="min-w-0 text-title font-semibold break-words"
                id="page-title"
                tabIndex={-1}
              >
                {props.title}
              </h1>
              {props.detail}
            </div>
            {props.actions != null && <div className="flex flex-wrap gap-2">{props.actions}</div>}
          </div>
          {props.toolbar != null && (
            <div className="flex flex-wrap items-center gap-2">{props.toolbar}</div>
          )}
          {props.notices}
        </div>
        <div
          className={`relative min-h-0 grow px-4 compact:min-h-fit compact:shrink-0 compact:overflow-visible ${
            props.isFilled === true ? 'flex flex-col pb-4' : 'overflow-y-auto pt-1 pb-6'
          }`}
        >
          {props.children}
        </div>
      </div>
      {props.foot != null && (
        <div className="flex shrink-0 flex-wrap items-center justify-end gap-x-4 gap-y-2 border-t border-divider bg-card px-4 py-3">
          {props.foot}
        </div>
      )}
    </div>
  );
}
