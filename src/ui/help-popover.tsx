import { CircleQuestionMark } from 'lucide-react';
import { useEffect, useId, type ReactNode } from 'react';
import { IconButton } from './icon-button';
import { Link } from './link';
import { usePopover } from './use-popover';
import { useWords } from './words';

export interface HelpPopoverProps {
  /** Name of the field, for "Help: Handler". */
  field: string;
  /** What the field does. */
  children: ReactNode;
  /** Its limit in words. */
  limit?: ReactNode;
  /** Address of its docs page; opens in a new tab. */
  docs?: string;
}

/**
 * A question mark that explains a field. The focus moves to the text, so that it is read out, and back on Escape; the
 * link to the documentation is the next stop of the Tab key.
 */
export function HelpPopover(props: HelpPopoverProps) {
  const words = useWords();
  const id = useId();
  const { isOpen, close, anchor, popoverProps, triggerProps } = usePopover<HTMLButtonElement>();
  const label = words.helpFor(props.field);
  const panel = popoverProps.ref;

  useEffect(() => {
    if (isOpen) panel.current?.focus();
  }, [isOpen, panel]);

  return (
    <>
      <IconButton
        {...triggerProps}
        aria-controls={isOpen ? id : undefined}
        className="text-soft"
        icon={CircleQuestionMark}
        label={label}
        ref={anchor}
        size="small"
      />
      {isOpen && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes a dialog from wherever the focus is inside
        <div
          {...popoverProps}
          aria-describedby={`${id}-text`}
          aria-label={label}
          className="w-80 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-card border border-divider bg-raised p-4 text-sm font-normal text-ink shadow-raised"
          id={id}
          role="dialog"
          tabIndex={-1}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            anchor.current?.focus();
            close();
          }}
        >
          <div className="flex flex-col gap-2" id={`${id}-text`}>
            <div>{props.children}</div>
            {props.limit !== undefined && (
              <div className="text-soft">
                {words.limit}: {props.limit}
              </div>
            )}
          </div>
          {props.docs !== undefined && (
            <div className="mt-2">
              <Link href={props.docs} isExternal isInline>
                {words.documentation}
              </Link>
            </div>
          )}
        </div>
      )}
    </>
  );
}
