import { useState } from 'react';
import { useInput } from '@/forms/use-input';
import { useKindTexts } from '@/texts/use-texts';
import { NumberField } from '@/ui/number-field';
import { SelectField } from '@/ui/select-field';
import type { BizprocContext } from './context';
import {
  choices,
  documentIds,
  documentTypeOf,
  documentsFor,
  isNumbered,
  meaningOf,
  type DocumentId,
} from './document-types';
import { useDocumentWords } from './document-words';
import { say } from './say';

interface DocumentTypeInputProps {
  readonly slug: string;
  readonly context: BizprocContext;
}

const anyDocument = 'any';

function partsOf(value: unknown): readonly string[] | null {
  return Array.isArray(value) ? value.map(String) : null;
}

/** The document type by its name in the portal; lists and drives by their number, which no scope of ours can list. */
export function DocumentTypeInput({ slug, context }: DocumentTypeInputProps) {
  const kindText = useKindTexts(slug);
  const words = useDocumentWords(slug, context.spas);
  const { value, change, leave, frame } = useInput('documentType');
  const parts = partsOf(value);
  const meaning = parts === null ? null : meaningOf(parts);
  const [begun, setBegun] = useState<DocumentId | null>(null);
  const known = choices(context.kind, context.spas).map((choice) => ({
    value: JSON.stringify(documentTypeOf(choice.meaning)),
    label: words.document(choice.meaning),
  }));
  const numbered = documentsFor(context.kind).filter((id) => isNumbered(id) && id !== 'spa');
  const held = JSON.stringify(parts);
  const isListed = known.some((option) => option.value === held);
  // What was just chosen counts, although its number is still to be typed.
  const numberedId =
    begun ?? (meaning !== null && numbered.includes(meaning.id) ? meaning.id : null);
  const strange =
    parts !== null && parts.length > 0 && !isListed && numberedId === null
      ? [{ value: held, label: meaning === null ? parts.join(' / ') : words.document(meaning) }]
      : [];
  const chosen = numberedId ?? (parts === null ? '' : parts.length === 0 ? anyDocument : held);

  function choose(next: string) {
    const id = documentIds.find((each) => each === next);
    setBegun(id ?? null);
    if (id !== undefined) return;
    if (next === anyDocument) change([]);
    else if (next !== '') change(partsOf(JSON.parse(next)));
  }

  return (
    <div className="flex min-w-0 flex-col gap-3">
      <SelectField
        {...frame}
        options={[
          { value: anyDocument, label: kindText(say('documents.none')) },
          ...known,
          ...numbered.map((id) => ({ value: id, label: kindText(say(`documents.${id}`)) })),
          ...strange,
        ]}
        {...(parts === null ? { placeholder: kindText(say('documents.unknown')) } : {})}
        value={chosen}
        onBlur={leave}
        onChange={choose}
      />
      {numberedId !== null && (
        <NumberField
          hint={kindText(say('documents.numberHint'))}
          isRequired
          label={kindText(say('documents.number'))}
          min={1}
          value={meaning?.id === numberedId ? meaning.number : null}
          onBlur={leave}
          onChange={(number) => {
            if (number === null || !Number.isInteger(number) || number < 1) return;
            setBegun(null);
            change(documentTypeOf({ id: numberedId, number }));
          }}
        />
      )}
    </div>
  );
}
