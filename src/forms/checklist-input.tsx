import { Checklist, type ChecklistOption } from '@/ui/checklist';
import { useInput } from './use-input';

interface ChecklistInputProps {
  readonly name: string;
  /** Keep the array stable between renders. */
  readonly options: readonly ChecklistOption[];
  /** Shown where there is nothing to choose from. */
  readonly empty: string;
}

/** Any number of ids out of many; the form holds them as numbers in ascending order. */
export function ChecklistInput({ name, options, empty }: ChecklistInputProps) {
  const { value, change, leave, attach, frame } = useInput(name);
  return (
    <Checklist
      {...frame}
      empty={empty}
      options={options}
      ref={attach}
      value={Array.isArray(value) ? value.map(String) : []}
      onBlur={leave}
      onChange={(ids) => change(ids.map(Number).toSorted((a, b) => a - b))}
    />
  );
}
