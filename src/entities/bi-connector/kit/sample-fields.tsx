import { useKindTexts } from '@/texts/use-texts';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import type { Setting } from '../contract';
import { say } from '../say';
import type { KitState } from './use-kit';

interface SampleFieldsProps {
  readonly kit: KitState;
  readonly settings: readonly Setting[];
}

/** Values for the request below. Outside the form: they are never saved. */
export function SampleFields({ kit, settings }: SampleFieldsProps) {
  const kindText = useKindTexts('bi-connectors');
  const { endpoint, sample, setSample } = kit;
  const typed = new Map(kit.pairs);
  // A code twice is an error of the form; here it is one value.
  const codes = [...new Set(settings.map(({ code }) => code).filter((code) => code !== ''))];
  const hasTable = endpoint === 'urlTableDescription' || endpoint === 'urlData';
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="font-semibold">{kindText(say('kit.values'))}</legend>
      <p className="text-soft">{kindText(say('kit.secret'))}</p>
      {codes.map((code) => (
        <TextField
          key={code}
          label={`connection[${code}]`}
          spellCheck={false}
          value={typed.get(`connection[${code}]`) ?? ''}
          onChange={(value) => setSample({ connection: { ...sample.connection, [code]: value } })}
        />
      ))}
      {endpoint === 'urlTableList' && (
        <TextField
          label={kindText(say('kit.searchString'))}
          value={sample.searchString}
          onChange={(searchString) => setSample({ searchString })}
        />
      )}
      {hasTable && (
        <TextField
          label={kindText(say('kit.table'))}
          spellCheck={false}
          value={sample.table}
          onChange={(table) => setSample({ table })}
        />
      )}
      {endpoint === 'urlData' && (
        <>
          <TextArea
            label={kindText(say('kit.select'))}
            spellCheck={false}
            value={sample.select}
            onChange={(select) => setSample({ select })}
          />
          <TextField
            inputMode="numeric"
            label={kindText(say('kit.limit'))}
            value={sample.limit}
            onChange={(limit) => setSample({ limit })}
          />
        </>
      )}
    </fieldset>
  );
}
