import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from './button';
import { IconButton } from './icon-button';
import { useShownToasts, useToasts, type Shown } from './toast';
import { useWords } from './words';

/** How long a message stays, in milliseconds. One with an action stays long enough to be reached by keyboard. */
const STAY = 6_000;
const STAY_WITH_ACTION = 20_000;

/**
 * The place where messages appear: a polite live region that is always in the document, because a region that arrives
 * together with its text is often not read. Under the pointer or with the focus inside nothing disappears.
 */
export function Toaster() {
  const words = useWords();
  const shown = useShownToasts();
  const [isPointed, setPointed] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const cameFrom = useRef<Element | null>(null);

  function giveFocusBack() {
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only watches whether somebody is at the messages
    <section
      aria-label={words.notifications}
      className="pointer-events-none fixed inset-x-0 bottom-20 z-40 flex justify-center px-4"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocused(false);
      }}
      onFocus={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) {
          cameFrom.current = event.relatedTarget;
        }
        setFocused(true);
      }}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
    >
      <ol aria-live="polite" className="flex w-full max-w-lg flex-col gap-2">
        {shown.map((toast) => (
          <ToastItem
            isPaused={isPointed || isFocused}
            key={toast.id}
            toast={toast}
            onGone={() => {
              if (isFocused) giveFocusBack();
              // Elements that leave the document send neither blur nor pointerleave.
              setPointed(false);
              setFocused(false);
            }}
          />
        ))}
      </ol>
    </section>
  );
}

const ICONS = { info: Info, success: CircleCheck, danger: CircleAlert };
const MARKS = { info: 'text-accent', success: 'text-success', danger: 'text-danger' };

function ToastItem(props: { toast: Shown; isPaused: boolean; onGone: () => void }) {
  const words = useWords();
  const { dismiss } = useToasts();
  const { id, message, action, tone = 'info' } = props.toast;
  const Icon = ICONS[tone];
  const stay = action ? STAY_WITH_ACTION : STAY;

  useEffect(() => {
    if (props.isPaused) return;
    const timer = setTimeout(() => dismiss(id), stay);
    return () => clearTimeout(timer);
  }, [props.isPaused, stay, id, dismiss]);

  function close() {
    dismiss(id);
    props.onGone();
  }

  return (
    <li className="pointer-events-auto flex animate-appear items-center gap-3 rounded-card border border-divider bg-raised py-2 ps-4 pe-2 shadow-raised">
      <Icon aria-hidden className={`shrink-0 ${MARKS[tone]}`} size={18} strokeWidth={1.5} />
      <span className="min-w-0 grow break-words">{message}</span>
      {action && (
        <Button
          size="small"
          variant="plain"
          onClick={() => {
            action.onAction();
            close();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon={X} label={words.dismiss} size="small" onClick={close} />
    </li>
  );
}
