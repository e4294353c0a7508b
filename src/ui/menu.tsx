import { Ellipsis, type LucideIcon } from 'lucide-react';
import { useEffect, useId, type KeyboardEvent, type ReactNode } from 'react';
import { Button, type ButtonSize, type ButtonVariant } from './button';
import { usePopover } from './use-popover';

export interface MenuItem {
  id: string;
  label: string;
  icon?: LucideIcon;
  onSelect: () => void;
  /** Why it cannot be chosen now; the item stays readable. */
  disabledReason?: string;
  /** A line above this item. */
  isGroupStart?: boolean;
}

export interface MenuProps {
  /** Name of the menu; also of its button when the button shows no text. */
  label: string;
  items: readonly MenuItem[];
  /** Text on the button; three dots without it. */
  children?: ReactNode;
  icon?: LucideIcon;
  variant?: ButtonVariant;
  size?: ButtonSize;
  tabIndex?: 0 | -1;
}

const ITEM = '[role=menuitem]';

/** A button that opens a list of actions. Arrow keys, Home, End and first letters move, Enter chooses. */
export function Menu(props: MenuProps) {
  const id = useId();
  const { isOpen, open, close, anchor, popoverProps, triggerProps } = usePopover<HTMLButtonElement>(
    { align: 'end' },
  );
  const panel = popoverProps.ref;

  useEffect(() => {
    if (isOpen) panel.current?.querySelector<HTMLElement>(ITEM)?.focus();
  }, [isOpen, panel]);

  function choose(item: MenuItem) {
    if (item.disabledReason !== undefined) return;
    // First the focus, so that a dialog opened by the action knows where to return to.
    anchor.current?.focus();
    close();
    item.onSelect();
  }

  function handleKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>(ITEM)];
    const at = items.findIndex((item) => item === document.activeElement);
    const targets: Record<string, number> = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    let target = targets[event.key];
    if (target === undefined && event.key.length === 1 && event.key !== ' ') {
      const letter = event.key.toLowerCase();
      const rest = [...items.slice(at + 1), ...items.slice(0, at + 1)];
      const match = rest.find((item) => item.textContent.trim().toLowerCase().startsWith(letter));
      if (match) target = items.indexOf(match);
    }
    if (event.key === 'Tab' || event.key === 'Escape') {
      anchor.current?.focus();
      close();
      if (event.key === 'Escape') event.preventDefault();
      return;
    }
    if (target === undefined) return;
    // Marked as done, so that the table around a row menu does not move to the next row.
    event.preventDefault();
    items[target]?.focus();
  }

  const hasText = props.children !== undefined;
  return (
    <>
      <Button
        {...triggerProps}
        aria-controls={isOpen ? id : undefined}
        aria-haspopup="menu"
        aria-label={hasText ? undefined : props.label}
        className={hasText ? '' : 'w-8 !px-0 pointer-coarse:w-control'}
        icon={props.icon ?? Ellipsis}
        ref={anchor}
        size={props.size ?? 'medium'}
        tabIndex={props.tabIndex}
        title={hasText ? undefined : props.label}
        variant={props.variant ?? 'plain'}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          open();
        }}
      >
        {props.children}
      </Button>
      {isOpen && (
        <div
          {...popoverProps}
          aria-label={props.label}
          className="min-w-48 overflow-y-auto rounded-card border border-divider bg-raised p-1 text-start text-sm text-ink shadow-raised"
          id={id}
          role="menu"
          tabIndex={-1}
          onKeyDown={handleKeyDown}
        >
          {props.items.map((item) => (
            <div key={item.id} role="none">
              {item.isGroupStart === true && <hr className="my-1 border-divider" />}
              <button
                aria-disabled={item.disabledReason !== undefined || undefined}
                className="flex min-h-control w-full items-center gap-2 rounded-control px-3 py-1.5 text-start -outline-offset-2 hover:bg-hover focus:bg-hover aria-disabled:text-soft"
                role="menuitem"
                tabIndex={-1}
                type="button"
                onClick={() => choose(item)}
              >
                {item.icon && (
                  <item.icon aria-hidden className="shrink-0" size={18} strokeWidth={1.5} />
                )}
                <span className="flex min-w-0 flex-col">
                  {item.label}
                  {item.disabledReason !== undefined && (
                    <span className="text-xs text-soft">{item.disabledReason}</span>
                  )}
                </span>
              </button>
            </div>
          ))}
        </div>
      )}
    </>
  );
}
