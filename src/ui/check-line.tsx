import { CircleAlert } from 'lucide-react';
import { useId, type ComponentPropsWithRef, type ReactNode } from 'react';
import { hasMessage } from './field';
import { useWords } from './words';

type NativeProps = Omit<
  ComponentPropsWithRef<'input'>,
  'value' | 'checked' | 'onChange' | 'readOnly' | 'className'
>;

/** What a checkbox and a switch share. */
export interface CheckLineProps extends NativeProps {
  label: ReactNode;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
  hint?: ReactNode;
  error?: ReactNode;
  errorOrigin?: string;
  help?: ReactNode;
  /** Shown, focusable, but fixed. */
  isReadOnly?: boolean;
}

/** A native tick with its label at the side and its messages below. `look` draws the box. */
export function CheckLine(props: CheckLineProps & { look: string }) {
  const ownId = useId();
  const words = useWords();
  const {
    label,
    isChecked,
    onChange,
    hint,
    error,
    errorOrigin,
    help,
    isReadOnly,
    look,
    ...native
  } = props;
  const id = native.id ?? ownId;
  const hasHint = hasMessage(hint);
  const hasError = hasMessage(error);
  const described = [hasHint ? `${id}-hint` : '', hasError ? `${id}-error` : ''];
  return (
    <div className="flex min-w-0 flex-col gap-1" data-field={id}>
      <div className="flex items-start gap-1">
        <label className="flex min-h-6 min-w-0 cursor-pointer items-start gap-2 pointer-coarse:min-h-control pointer-coarse:items-center">
          <input
            type="checkbox"
            {...native}
            aria-describedby={described.filter(Boolean).join(' ') || undefined}
            aria-disabled={isReadOnly || undefined}
            aria-invalid={hasError || undefined}
            checked={isChecked}
            className={look}
            id={id}
            onChange={(event) => {
              if (isReadOnly !== true) onChange(event.target.checked);
            }}
          />
          <span className="min-w-0 break-words">{label}</span>
        </label>
        {help}
      </div>
      {hasHint && (
        <div className="ms-6 text-soft" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {hasError && (
        <div
          className="ms-6 flex items-start gap-1.5 text-danger"
          data-origin={errorOrigin}
          id={`${id}-error`}
        >
          <CircleAlert aria-hidden className="mt-0.5 shrink-0" size={16} strokeWidth={1.5} />
          <span>
            <span className="sr-only">{words.error}: </span>
            {error}
          </span>
        </div>
      )}
    </div>
  );
}
