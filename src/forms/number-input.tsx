import { NumberField } from '@/ui/number-field';
import { useInput } from './use-input';

interface NumberInputProps {
  readonly name: string;
  /** Bounds of the buttons and arrow keys; what is typed the contract judges. */
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly unit?: string;
}

/** A number; the form holds null when it is empty and NaN when what was typed is no number. */
export function NumberInput({ name, ...bounds }: NumberInputProps) {
  const { value, change, leave, attach, frame } = useInput(name);
  return (
    <NumberField
      {...frame}
      {...bounds}
      ref={attach}
      value={typeof value === 'number' ? value : null}
      onBlur={leave}
      onChange={change}
    />
  );
}
