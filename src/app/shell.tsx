import { History, LayoutDashboard } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { useLocation, Router } from 'wouter';
import { useGuardedLocation } from '@/screens/leave/guarded-location';
import { useLanguage, useTexts } from '@/texts/use-texts';
import { AppShell } from '@/ui/layout';
import { kinds } from './entities';
import { NavLink } from './nav-link';

const HeaderButtons = lazy(async () => ({
  default: (await import('./header-buttons')).HeaderButtons,
}));

function ShellHeader({ isBare }: { readonly isBare: boolean }) {
  const text = useTexts();
  return (
    <div className="flex items-center gap-x-2">
      {isBare ? (
        <span className="min-w-0 grow truncate px-1 text-base font-semibold">
          {text('app.name')}
        </span>
      ) : (
        <NameAndLinks />
      )}
      <span className="flex h-9 w-29 shrink-0 justify-end wide:w-36">
        <Suspense>
          <HeaderButtons isBare={isBare} />
        </Suspense>
      </span>
    </div>
  );
}

/** The way home, and the ways to the kinds. */
function NameAndLinks() {
  const text = useTexts();
  return (
    <>
      <a
        className="shrink-0 rounded-control px-1 text-base font-semibold text-ink max-[80rem]:sr-only"
        href="#/"
      >
        {text('app.name')}
      </a>
      <nav aria-label={text('shell.kinds')} className="min-w-0 grow overflow-x-auto">
        <Router hook={useGuardedLocation}>
          <KindLinks />
        </Router>
      </nav>
    </>
  );
}

function KindLinks() {
  const text = useTexts();
  const [path] = useLocation();
  const lang = useLanguage();
  return (
    <ul className="flex">
      <li>
        <NavLink Icon={LayoutDashboard} href="#/" isCurrent={path === '/'}>
          {text('shell.overview')}
        </NavLink>
      </li>
      {kinds.map((kind) => (
        <li key={kind.slug}>
          <NavLink
            Icon={kind.Icon}
            href={`#/${kind.slug}`}
            isCurrent={path === `/${kind.slug}` || path.startsWith(`/${kind.slug}/`)}
          >
            {kind.names[lang].many}
          </NavLink>
        </li>
      ))}
      <li>
        <NavLink
          Icon={History}
          href="#/history"
          isCurrent={path === '/history' || path.startsWith('/history/')}
        >
          {text('shell.history')}
        </NavLink>
      </li>
    </ul>
  );
}

interface ShellProps {
  /** Without the links: there is nowhere to go yet. */
  readonly isBare: boolean;
  readonly children: ReactNode;
}

/** Name, links between the kinds, search and theme; the open screen below. */
export function Shell({ isBare, children }: ShellProps) {
  return <AppShell header={<ShellHeader isBare={isBare} />}>{children}</AppShell>;
}
