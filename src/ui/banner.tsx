import { CircleAlert, CircleCheck, Info, TriangleAlert, X, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button';
import { useWords } from './words';

export type BannerTone = 'info' | 'warning' | 'danger' | 'success';

export interface BannerProps {
  tone?: BannerTone;
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons or links, at the end of the line where there is room. */
  actions?: ReactNode;
  /** Shows a Dismiss button. */
  onDismiss?: () => void;
  /**
   * `danger` is an alert, the others are polite. `null` for a banner that has been there since the screen opened:
   * a live region that did not change should stay silent.
   */
  role?: 'status' | 'alert' | null;
  id?: string;
}

const LOOK: Record<BannerTone, { box: string; mark: string; icon: LucideIcon }> = {
  info: { box: 'bg-accent-tint border-accent/40', mark: 'text-accent', icon: Info },
  warning: { box: 'bg-warning-tint border-warning/40', mark: 'text-warning', icon: TriangleAlert },
  danger: { box: 'bg-danger-tint border-danger/40', mark: 'text-danger', icon: CircleAlert },
  success: { box: 'bg-success-tint border-success/40', mark: 'text-success', icon: CircleCheck },
};

/** A message that stands in the page: what is the matter and what can be done about it. */
export function Banner(props: BannerProps) {
  const { tone = 'info', title, children, actions, onDismiss, id } = props;
  const words = useWords();
  const look = LOOK[tone];
  const Icon = look.icon;
  const spoken = {
    info: words.info,
    warning: words.warning,
    danger: words.error,
    success: words.success,
  };
  const role = props.role === undefined ? (tone === 'danger' ? 'alert' : 'status') : props.role;
  return (
    <div
      className={`flex items-start gap-3 rounded-card border px-4 py-3 ${look.box}`}
      id={id}
      role={role ?? undefined}
    >
      <Icon aria-hidden className={`mt-px shrink-0 ${look.mark}`} size={18} strokeWidth={1.5} />
      <div className="flex min-w-0 grow flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-[1_1_16rem] break-words">
          <span className="sr-only">{spoken[tone]}: </span>
          {title != null && <div className="font-semibold">{title}</div>}
          {children}
        </div>
        {actions != null && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      {onDismiss && (
        <IconButton
          className="-my-1"
          icon={X}
          label={words.dismiss}
          size="small"
          onClick={onDismiss}
        />
      )}
    </div>
  );
}
