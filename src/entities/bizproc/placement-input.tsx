import { useFieldValue } from '@/forms/use-field-value';
import { useInput } from '@/forms/use-input';
import { useKindTexts } from '@/texts/use-texts';
import { RadioGroup } from '@/ui/radio-group';
import { AddressInput } from './address-input';
import { say } from './say';

/** The settings page and its address, which the portal takes only together. Nothing chosen: nobody knows, left alone. */
export function PlacementInput({ slug }: { readonly slug: string }) {
  const kindText = useKindTexts(slug);
  const { value, change, leave, frame } = useInput('usesPlacement');
  const address = useFieldValue('placementHandler');
  const hasAddress = value === true || (typeof address === 'string' && address !== '');
  return (
    <>
      <RadioGroup
        {...frame}
        isInline
        options={[
          { value: 'N', label: kindText(say('placement.no')) },
          { value: 'Y', label: kindText(say('placement.yes')) },
        ]}
        value={typeof value === 'boolean' ? (value ? 'Y' : 'N') : null}
        onBlur={leave}
        onChange={(chosen) => change(chosen === 'Y')}
      />
      {value === null && <p className="text-soft">{kindText(say('placement.unknown'))}</p>}
      {value !== false && hasAddress && <AddressInput name="placementHandler" />}
    </>
  );
}
