import type { LucideIcon } from 'lucide-react';
import type { ComponentPropsWithRef, MouseEvent } from 'react';
import { Spinner } from './spinner';

export type ButtonVariant = 'primary' | 'secondary' | 'plain' | 'danger';
export type ButtonSize = 'medium' | 'small';

export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'disabled'> {
  /** `danger` belongs to the last step of something that destroys, never to the button that leads there. */
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: LucideIcon;
  /** Work is under way: clicks are swallowed, the focus stays where it is. */
  isBusy?: boolean;
  /** Not possible now. The button keeps its place in the tab order, so that its reason can be read. */
  isDisabled?: boolean;
}

const BASE =
  'inline-flex max-w-full cursor-pointer items-center justify-center gap-2 rounded-control border text-sm font-medium transition-colors select-none aria-disabled:cursor-not-allowed aria-disabled:opacity-60';

const VARIANTS: Record<ButtonVariant, string> = {
  primary:
    'border-transparent bg-accent text-on-accent not-aria-disabled:hover:bg-accent-strong not-aria-disabled:active:bg-accent-strong',
  secondary:
    'border-control bg-card text-ink not-aria-disabled:hover:bg-hover not-aria-disabled:active:bg-pressed',
  plain:
    'border-transparent bg-transparent text-ink not-aria-disabled:hover:bg-hover not-aria-disabled:active:bg-pressed',
  danger: 'border-transparent bg-danger text-on-danger not-aria-disabled:hover:bg-danger-strong',
};

const SIZES: Record<ButtonSize, string> = {
  medium: 'min-h-control px-4 py-1.5',
  small: 'min-h-7 px-2.5 py-0.5 pointer-coarse:min-h-control',
};

/** The classes of a button, for a link that has to look like one. */
export function buttonClass(variant: ButtonVariant = 'secondary', size: ButtonSize = 'medium') {
  return `${BASE} ${VARIANTS[variant]} ${SIZES[size]}`;
}

/**
 * A button whose words say what happens. A button that cannot be used stays focusable (`aria-disabled`): a
 * truly disabled one would drop the keyboard focus at the moment a save begins.
 */
export function Button(props: ButtonProps) {
  const {
    variant = 'secondary',
    size = 'medium',
    icon: Icon,
    isBusy = false,
    isDisabled = false,
    className = '',
    onClick,
    children,
    ...rest
  } = props;
  const isInert = isBusy || isDisabled;

  function handleClick(event: MouseEvent<HTMLButtonElement>) {
    // A submit button would otherwise still submit its form.
    if (isInert) event.preventDefault();
    else onClick?.(event);
  }

  return (
    <button
      type="button"
      {...rest}
      aria-busy={isBusy || undefined}
      aria-disabled={isInert || undefined}
      className={`${buttonClass(variant, size)} ${className}`}
      onClick={handleClick}
    >
      {isBusy ? <Spinner /> : Icon && <Icon aria-hidden size={18} strokeWidth={1.5} />}
      {children}
    </button>
  );
}
