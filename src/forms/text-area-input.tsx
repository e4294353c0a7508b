import { TextArea } from '@/ui/text-area';
import { useInput } from './use-input';

/** Several lines of text. The limit is judged, never cut. */
export function TextAreaInput({ name }: { readonly name: string }) {
  const { value, change, leave, attach, frame, maxLength } = useInput(name);
  return (
    <TextArea
      {...frame}
      {...(maxLength === null ? {} : { limit: maxLength })}
      ref={attach}
      value={typeof value === 'string' ? value : ''}
      onBlur={leave}
      onChange={change}
    />
  );
}
