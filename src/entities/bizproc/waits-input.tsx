import { useInput } from '@/forms/use-input';
import { useKindTexts } from '@/texts/use-texts';
import { RadioGroup } from '@/ui/radio-group';
import { say } from './say';

/** Wait or not: an explicit choice, because the portal takes a blank for yes (A-49, P7). */
export function WaitsInput({ slug }: { readonly slug: string }) {
  const kindText = useKindTexts(slug);
  const { value, change, leave, frame } = useInput('waits');
  return (
    <RadioGroup
      {...frame}
      value={typeof value === 'boolean' ? (value ? 'Y' : 'N') : null}
      options={[
        { value: 'Y', label: kindText(say('waits.yes')), hint: kindText(say('waits.yesHint')) },
        { value: 'N', label: kindText(say('waits.no')), hint: kindText(say('waits.noHint')) },
      ]}
      onBlur={leave}
      onChange={(chosen) => change(chosen === 'Y')}
    />
  );
}
