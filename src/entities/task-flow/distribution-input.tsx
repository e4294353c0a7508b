import { useInput } from '@/forms/use-input';
import { useKindTexts } from '@/texts/use-texts';
import { RadioGroup } from '@/ui/radio-group';
import { say } from './say';

const ways = ['manually', 'queue', 'himself'] as const;

/** How tasks reach people; each way with what it means for them. */
export function DistributionInput() {
  const kindText = useKindTexts('task-flows');
  const { value, change, leave, frame } = useInput('distributionType');
  return (
    <RadioGroup
      {...frame}
      options={ways.map((way) => ({
        value: way,
        label: kindText(say(`distribution.${way}`)),
        hint: kindText(say(`distribution.${way}Hint`)),
      }))}
      value={typeof value === 'string' ? value : null}
      onBlur={leave}
      onChange={change}
    />
  );
}
