import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';

export type ToastTone = 'info' | 'success' | 'danger';

export interface Toast {
  message: ReactNode;
  tone?: ToastTone;
  /** One thing that can be done about it, usually Undo. The toast goes away when it is pressed. */
  action?: { label: string; onAction: () => void };
}

export interface Toasts {
  /** Shows a message and answers an id for `dismiss`. */
  show: (toast: Toast) => number;
  dismiss: (id: number) => void;
}

export type Shown = Toast & { id: number };

/** More at once would cover the page; the oldest gives way. */
const MOST = 3;

const ToastsContext = createContext<Toasts | null>(null);
const ShownContext = createContext<readonly Shown[]>([]);

/** Holds the short messages of the app. `Toaster`, placed once below it, shows them. */
export function ToastProvider(props: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const lastId = useRef(0);

  const show = useCallback((toast: Toast) => {
    lastId.current += 1;
    const id = lastId.current;
    setShown((before) => [...before, { ...toast, id }].slice(-MOST));
    return id;
  }, []);
  const dismiss = useCallback((id: number) => {
    setShown((before) => before.filter((toast) => toast.id !== id));
  }, []);
  const toasts = useMemo(() => ({ show, dismiss }), [show, dismiss]);

  return (
    <ToastsContext value={toasts}>
      <ShownContext value={shown}>{props.children}</ShownContext>
    </ToastsContext>
  );
}

/** Shows and takes away short messages. Throws when no `ToastProvider` stands above. */
export function useToasts(): Toasts {
  const toasts = use(ToastsContext);
  if (toasts === null) throw new Error('ToastProvider is missing above useToasts');
  return toasts;
}

/** The messages that are shown now, oldest first. */
export function useShownToasts(): readonly Shown[] {
  return use(ShownContext);
}
