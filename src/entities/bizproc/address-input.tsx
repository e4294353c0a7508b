import { useInput } from '@/forms/use-input';
import { TextField } from '@/ui/text-field';

/** An address the portal's servers or people's browsers open. */
export function AddressInput({ name }: { readonly name: 'handler' | 'placementHandler' }) {
  const { value, change, leave, attach, frame, maxLength } = useInput(name);
  return (
    <TextField
      {...frame}
      {...(maxLength === null ? {} : { limit: maxLength })}
      autoCapitalize="off"
      inputMode="url"
      ref={attach}
      spellCheck={false}
      value={typeof value === 'string' ? value : ''}
      onBlur={leave}
      onChange={change}
    />
  );
}
