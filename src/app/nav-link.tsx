import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface NavLinkProps {
  readonly href: string;
  readonly Icon: LucideIcon;
  readonly isCurrent: boolean;
  readonly children: ReactNode;
}

export function NavLink({ href, Icon, isCurrent, children }: NavLinkProps) {
  return (
    <a
      aria-current={isCurrent ? 'page' : undefined}
      className={`flex min-h-control items-center gap-1.5 rounded-control px-2 text-sm whitespace-nowrap -outline-offset-2 ${
        isCurrent ? 'font-semibold text-accent' : 'text-soft hover:bg-hover hover:text-ink'
      }`}
      href={href}
    >
      <Icon aria-hidden size={18} strokeWidth={1.5} />
      {children}
    </a>
  );
}
