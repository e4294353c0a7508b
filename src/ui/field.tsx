import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useWords } from './words';

/** What every field of a form can be given. */
export interface FieldProps {
  label: ReactNode;
  /** One line under the label, always there. */
  hint?: ReactNode;
  /** What is wrong, which limit, what to do. Marks the field as invalid. */
  error?: ReactNode;
  /** Where the error sentence came from; put on the error line as `data-origin` for the journeys. */
  errorOrigin?: string;
  /** Allowed, but worth a second look. */
  warning?: ReactNode;
  /** Usually a `HelpPopover`; stands behind the label. */
  help?: ReactNode;
  isRequired?: boolean;
  /** Cannot be changed (now); the value stays readable and selectable. */
  isReadOnly?: boolean;
  /** Id of the control, for links and focus from elsewhere. */
  id?: string;
}

/** What the control inside the frame has to carry. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
}

interface FieldFrameProps extends FieldProps {
  /** A group of controls (radios, a checklist) is named by `labelId` instead of being the target of a label. */
  isGroup?: boolean;
  /** Under the control: a counter. */
  foot?: { id: string; content: ReactNode };
  children: (control: ControlProps, labelId: string) => ReactNode;
}

/** The classes of a text-like control. */
export function inputClass(hasError: boolean, isReadOnly = false) {
  const edge = hasError ? 'border-danger' : 'border-control';
  return `min-h-control w-full min-w-0 rounded-control border px-3 text-sm ${edge} ${isReadOnly ? 'bg-page text-soft' : 'bg-card'}`;
}

/** Whether a text or element was given; an empty string is no message. */
export function hasMessage(message: ReactNode): boolean {
  return message !== undefined && message !== null && message !== false && message !== '';
}

/** Label above, control, and under it what is wrong; wired together for a screen reader. */
export function FieldFrame(props: FieldFrameProps) {
  const words = useWords();
  const ownId = useId();
  const id = props.id ?? ownId;
  const { label, hint, error, warning, foot } = props;
  const hasError = hasMessage(error);
  const labelId = `${id}-label`;
  const described = [
    hasMessage(hint) ? `${id}-hint` : '',
    hasError ? `${id}-error` : '',
    hasMessage(warning) ? `${id}-warning` : '',
    foot ? foot.id : '',
  ];
  const labelText = (
    <>
      {label}
      {props.isRequired === true && (
        <>
          <span aria-hidden className="ms-0.5 text-danger" title={words.required}>
            *
          </span>
          {props.isGroup === true && <span className="sr-only"> ({words.required})</span>}
        </>
      )}
    </>
  );

  return (
    <div className="flex min-w-0 flex-col gap-1" data-field={id}>
      <div className="flex min-h-6 items-center gap-1">
        {props.isGroup === true ? (
          <span className="font-medium" id={labelId}>
            {labelText}
          </span>
        ) : (
          <label className="font-medium" htmlFor={id} id={labelId}>
            {labelText}
          </label>
        )}
        {props.help}
      </div>
      {hasMessage(hint) && (
        <div className="text-soft" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {props.children(
        {
          id,
          'aria-describedby': described.filter(Boolean).join(' ') || undefined,
          'aria-invalid': hasError || undefined,
          'aria-required': props.isRequired || undefined,
        },
        labelId,
      )}
      {hasError && (
        <div
          className="flex items-start gap-1.5 text-danger"
          data-origin={props.errorOrigin}
          id={`${id}-error`}
        >
          <CircleAlert aria-hidden className="mt-0.5 shrink-0" size={16} strokeWidth={1.5} />
          <span className="min-w-0 break-words">
            <span className="sr-only">{words.error}: </span>
            {error}
          </span>
        </div>
      )}
      {hasMessage(warning) && (
        <div className="flex items-start gap-1.5 text-warning" id={`${id}-warning`}>
          <TriangleAlert aria-hidden className="mt-0.5 shrink-0" size={16} strokeWidth={1.5} />
          <span className="min-w-0 break-words">
            <span className="sr-only">{words.warning}: </span>
            {warning}
          </span>
        </div>
      )}
      {foot?.content}
    </div>
  );
}

/** Takes the frame's own props out of a field's props; the rest belongs to the native control. */
export function splitFieldProps<P extends FieldProps>(props: P) {
  const { label, hint, error, errorOrigin, warning, help, isRequired, isReadOnly, id, ...rest } =
    props;
  // Written out, because an absent prop and one that is `undefined` differ under exactOptionalPropertyTypes.
  const frame: FieldProps = { label, hint, error, warning, help };
  if (errorOrigin !== undefined) frame.errorOrigin = errorOrigin;
  if (isRequired !== undefined) frame.isRequired = isRequired;
  if (isReadOnly !== undefined) frame.isReadOnly = isReadOnly;
  if (id !== undefined) frame.id = id;
  return { frame, rest };
}
