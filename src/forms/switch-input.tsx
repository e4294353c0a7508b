import { Switch } from '@/ui/switch';
import { useInput } from './use-input';

/** A feature that is on or off; the form holds true or false. */
export function SwitchInput({ name }: { readonly name: string }) {
  const { value, change, leave, attach, frame } = useInput(name);
  return (
    <Switch
      {...(frame.error === undefined ? {} : { error: frame.error })}
      {...(frame.errorOrigin === undefined ? {} : { errorOrigin: frame.errorOrigin })}
      {...(frame.id === undefined ? {} : { id: frame.id })}
      help={frame.help}
      hint={frame.hint}
      isChecked={value === true}
      label={frame.label}
      ref={attach}
      onBlur={leave}
      onChange={change}
    />
  );
}
