import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useKindTexts } from '@/texts/use-texts';

interface NavLinkProps {
  readonly href: string;
  readonly Icon: LucideIcon;
  readonly isCurrent: boolean;
  /** Names the link after the kind; otherwise `children` do. */
  readonly slug?: string;
  readonly children?: ReactNode;
}

function KindName({ slug }: { readonly slug: string }) {
  const kindText = useKindTexts(slug);
  return kindText({ key: 'name.many' });
}

export function NavLink({ href, Icon, isCurrent, slug, children }: NavLinkProps) {
  return (
    <a
      aria-current={isCurrent ? 'page' : undefined}
      className={`flex min-h-control items-center gap-2 rounded-control px-3 text-sm whitespace-nowrap -outline-offset-2 ${
        isCurrent ? 'font-semibold text-accent' : 'text-soft hover:bg-hover hover:text-ink'
      }`}
      href={href}
    >
      <Icon aria-hidden size={18} strokeWidth={1.5} />
      {slug === undefined ? children : <KindName slug={slug} />}
    </a>
  );
}
