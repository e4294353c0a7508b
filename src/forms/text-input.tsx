import { TextField } from '@/ui/text-field';
import { useInput } from './use-input';

/** One line of text. The limit is judged, never cut: a paste that is too long stays visible. */
export function TextInput({ name }: { readonly name: string }) {
  const { value, change, leave, attach, frame, maxLength } = useInput(name);
  return (
    <TextField
      {...frame}
      {...(maxLength === null ? {} : { limit: maxLength })}
      ref={attach}
      value={typeof value === 'string' ? value : ''}
      onBlur={leave}
      onChange={change}
    />
  );
}
