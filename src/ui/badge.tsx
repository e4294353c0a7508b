import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export type BadgeTone = 'neutral' | 'accent' | 'danger' | 'warning' | 'success';

const TONES: Record<BadgeTone, string> = {
  neutral: 'border-divider bg-page text-soft',
  accent: 'border-transparent bg-accent-tint text-accent',
  danger: 'border-transparent bg-danger-tint text-danger',
  warning: 'border-transparent bg-warning-tint text-warning',
  success: 'border-transparent bg-success-tint text-success',
};

/** A short word about a state. The word carries the meaning, the colour only supports it. */
export function Badge(props: { tone?: BadgeTone; icon?: LucideIcon; children: ReactNode }) {
  const Icon = props.icon;
  return (
    <span
      className={`inline-flex max-w-full items-center gap-1 rounded-full border px-2 py-0.5 text-xs font-medium ${TONES[props.tone ?? 'neutral']}`}
    >
      {Icon && <Icon aria-hidden className="shrink-0" size={12} strokeWidth={1.5} />}
      <span className="truncate">{props.children}</span>
    </span>
  );
}
