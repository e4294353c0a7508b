import { useInput } from '@/forms/use-input';
import { TextField } from '@/ui/text-field';

/** The identifier: typed once, readable for ever after. */
export function CodeInput({ isNew }: { readonly isNew: boolean }) {
  const { value, change, leave, attach, frame, maxLength } = useInput('code');
  return (
    <TextField
      {...frame}
      {...(maxLength === null || !isNew ? {} : { limit: maxLength })}
      autoCapitalize="off"
      isReadOnly={!isNew}
      ref={attach}
      spellCheck={false}
      value={typeof value === 'string' ? value : ''}
      onBlur={leave}
      onChange={change}
    />
  );
}
