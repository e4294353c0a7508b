import { History, LayoutDashboard } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { useLocation, Router } from 'wouter';
import { useGuardedLocation } from '@/screens/leave/guarded-location';
import { useLanguage, useTexts } from '@/texts/use-texts';
import { AppShell } from '@/ui/layout';
import { kinds } from './entities';
import { NavLink } from './nav-link';

const ThemeButton = lazy(async () => ({ default: (await import('./theme-button')).ThemeButton }));

function ShellHeader() {
  const text = useTexts();
  return (
    <div className="flex items-center gap-x-4">
      <a
        className="shrink-0 rounded-control px-1 text-base font-semibold text-ink max-sm:sr-only"
        href="#/"
      >
        {text('app.name')}
      </a>
      <nav aria-label={text('shell.kinds')} className="min-w-0 grow overflow-x-auto">
        <Router hook={useGuardedLocation}>
          <KindLinks />
        </Router>
      </nav>
      <span className="size-9 shrink-0">
        <Suspense>
          <ThemeButton />
        </Suspense>
      </span>
    </div>
  );
}

function KindLinks() {
  const text = useTexts();
  const [path] = useLocation();
  const lang = useLanguage();
  return (
    <ul className="flex gap-1">
      <li>
        <NavLink Icon={LayoutDashboard} href="#/" isCurrent={path === '/'}>
          {text('overview.title')}
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
          {text('history.title')}
        </NavLink>
      </li>
    </ul>
  );
}

/** Name, links between the kinds, theme; the open screen below. */
export function Shell({ children }: { readonly children: ReactNode }) {
  return <AppShell header={<ShellHeader />}>{children}</AppShell>;
}
