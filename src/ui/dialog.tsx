import { X } from 'lucide-react';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { IconButton } from './icon-button';
import { useWords } from './words';

export type DialogSize = 'small' | 'medium' | 'large';

export interface DialogProps {
  title: ReactNode;
  /** Escape or the cross. The caller stops rendering the dialog; as long as it is rendered, it is open. */
  onClose: () => void;
  children?: ReactNode;
  /** Buttons; the harmless one first, the one that acts last. */
  footer?: ReactNode;
  size?: DialogSize;
  /** A question that has to be answered before anything else: read out at once, no cross. */
  isAlert?: boolean;
}

const SIZES: Record<DialogSize, string> = {
  small: 'sm:max-w-md',
  medium: 'sm:max-w-2xl',
  large: 'sm:max-w-5xl',
};

const FIELDS = 'input:not([type=hidden]), select, textarea';

function firstFocus(dialog: HTMLDialogElement, isAlert: boolean): HTMLElement | null {
  const chosen = dialog.querySelector<HTMLElement>('[data-autofocus]');
  if (chosen) return chosen;
  const wanted = isAlert ? '[data-dialog-footer] button' : `[data-dialog-body] :is(${FIELDS})`;
  return dialog.querySelector<HTMLElement>(wanted) ?? dialog.querySelector('h2');
}

/**
 * A modal dialog on the browser's own `<dialog>`: the rest of the page is inert, Escape closes, and the focus returns
 * to where it was. Focus begins at `[data-autofocus]`, else at the first field, else at the title; in an alert at the
 * first button, which should be the harmless one. Fills the window below 640 px.
 */
export function Dialog(props: DialogProps) {
  const words = useWords();
  const titleId = useId();
  const bodyId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const isAlert = props.isAlert === true;

  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    const before = document.activeElement;
    element.showModal();
    // What stands above the first field is to be read first.
    firstFocus(element, isAlert)?.focus({ preventScroll: true });
    return () => {
      element.close();
      // A dialog that is taken out of the document does not give the focus back by itself.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [isAlert]);

  return (
    <dialog
      aria-describedby={isAlert ? bodyId : undefined}
      aria-labelledby={titleId}
      className={`m-0 h-dvh max-h-none w-full max-w-none flex-col bg-raised text-start text-ink shadow-raised open:flex sm:m-auto sm:h-fit sm:max-h-[calc(100dvh-4rem)] sm:animate-appear sm:rounded-dialog ${SIZES[props.size ?? 'medium']}`}
      ref={dialog}
      role={isAlert ? 'alertdialog' : undefined}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        props.onClose();
      }}
      onClose={(event) => {
        // The browser may close on a second Escape without asking; the state has to follow.
        if (event.target === event.currentTarget && !event.currentTarget.open) props.onClose();
      }}
    >
      <div className="flex shrink-0 items-start gap-3 px-5 pt-4 pb-3">
        <h2
          className="min-w-0 grow py-1 text-title font-semibold break-words"
          id={titleId}
          tabIndex={-1}
        >
          {props.title}
        </h2>
        {!isAlert && <IconButton icon={X} label={words.close} onClick={props.onClose} />}
      </div>
      <div
        className="relative min-h-0 grow overflow-y-auto px-5 pt-1 pb-5"
        data-dialog-body
        id={bodyId}
      >
        {props.children}
      </div>
      {props.footer != null && (
        <div
          className="flex shrink-0 flex-wrap justify-end gap-2 border-t border-divider px-5 py-3"
          data-dialog-footer
        >
          {props.footer}
        </div>
      )}
    </dialog>
  );
}
