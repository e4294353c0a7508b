import { useInput } from '@/forms/use-input';
import { FieldFrame } from '@/ui/field';
import { LocalTextFields } from './local-text-fields';

interface LocalTextInputProps {
  readonly name: string;
  readonly slug: string;
}
import { isLocalText } from './stored';

/** A text of the record itself: one for all, or one per language. */
export function LocalTextInput({ name, slug }: LocalTextInputProps) {
  const { value, change, leave, frame } = useInput(name);
  const { id, ...around } = frame;
  return (
    <FieldFrame {...around} isGroup>
      {(control, labelId) => (
        <div aria-describedby={control['aria-describedby']} aria-labelledby={labelId} role="group">
          <LocalTextFields
            cell={id === undefined ? {} : { id }}
            label={typeof frame.label === 'string' ? frame.label : name}
            slug={slug}
            value={isLocalText(value) ? value : null}
            onChange={change}
            onLeave={leave}
          />
        </div>
      )}
    </FieldFrame>
  );
}
