import { Inbox, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  title: ReactNode;
  /** Why it is empty and what the person can do. */
  children?: ReactNode;
  actions?: ReactNode;
  icon?: LucideIcon;
}

/** What stands where there is nothing to show, with the way forward. */
export function EmptyState(props: EmptyStateProps) {
  const Icon = props.icon ?? Inbox;
  return (
    <div className="mx-auto flex max-w-xl flex-col items-center gap-3 px-4 py-10 text-center">
      <Icon aria-hidden className="text-soft" size={40} strokeWidth={1.5} />
      <h2 className="text-base font-semibold">{props.title}</h2>
      {props.children != null && <div className="text-soft">{props.children}</div>}
      {props.actions != null && (
        <div className="mt-1 flex flex-wrap justify-center gap-2">{props.actions}</div>
      )}
    </div>
  );
}
