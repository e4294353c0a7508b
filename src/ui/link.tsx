import { ExternalLink, type LucideIcon } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { buttonClass, type ButtonSize, type ButtonVariant } from './button';
import { useWords } from './words';

export interface LinkProps extends ComponentPropsWithRef<'a'> {
  href: string;
  /** Leaves the app: opens in a new tab and says so. Inside the portal's frame nothing else would work. */
  isExternal?: boolean;
  /** A link in running text is underlined; one that stands alone is underlined under the pointer. */
  isInline?: boolean;
}

/** A link inside the app, or out of it with `isExternal`. */
export function Link(props: LinkProps) {
  const { isExternal = false, isInline = false, className = '', children, ...rest } = props;
  const words = useWords();
  const outside = isExternal ? { target: '_blank', rel: 'noopener noreferrer' } : {};
  const line = isInline ? 'underline' : 'hover:underline';
  return (
    <a
      {...rest}
      {...outside}
      className={`rounded-xs text-accent underline-offset-2 ${line} ${className}`}
    >
      {children}
      {isExternal && (
        <>
          <ExternalLink aria-hidden className="ms-1 inline-block" size={14} strokeWidth={1.5} />
          <span className="sr-only"> ({words.opensInNewTab})</span>
        </>
      )}
    </a>
  );
}

export interface ButtonLinkProps extends ComponentPropsWithRef<'a'> {
  href: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: LucideIcon;
}

/** A link that looks like a button, for actions that only lead to another screen ("New robot"). */
export function ButtonLink(props: ButtonLinkProps) {
  const { variant, size, icon: Icon, className = '', children, ...rest } = props;
  return (
    <a {...rest} className={`${buttonClass(variant, size)} ${className}`}>
      {Icon && <Icon aria-hidden size={18} strokeWidth={1.5} />}
      {children}
    </a>
  );
}
