import { useDeferredValue, useMemo, useState } from 'react';
import { useUnfinished } from '@/forms/unfinished';
import { useKindTexts } from '@/texts/use-texts';
import { Button } from '@/ui/button';
import { CopyButton } from '@/ui/copy-button';
import { TextArea } from '@/ui/text-area';
import { lineOf, pasteProperties, type PastedProperties } from './paste';
import { propertyProblems } from './property-rules';
import type { SourceProblem } from './read-definition';
import { say } from './say';
import type { PropertyRow } from './values';
import { propertiesJson } from './wire-property';

interface JsonViewProps {
  readonly slug: string;
  readonly name: 'properties' | 'returnProperties';
  readonly rows: readonly PropertyRow[];
  readonly documentType: readonly string[] | null;
  readonly onApply: (rows: readonly PropertyRow[]) => void;
}

/** Broken rules of the form with their lines in the text; the same rules as in the table. */
function ruleProblems(
  { rows, lines }: PastedProperties,
  name: string,
  documentType: readonly string[] | null,
): readonly SourceProblem[] {
  return propertyProblems(rows, documentType).map(({ path, rule, maximum }) => ({
    line: lineOf(lines, path === '' ? name : `${name}.${path}`) ?? 1,
    text: say(rule, maximum === undefined ? undefined : { maximum }),
  }));
}

/** Beyond this many the first ones have to be mended first. */
const mostShown = 20;

/** The list as JSON. Code of JavaScript or PHP may be pasted as well; every mistake is told with its line. */
export function JsonView(props: JsonViewProps) {
  const { slug, name, rows, documentType } = props;
  const kindText = useKindTexts(slug);
  const written = useMemo(() => JSON.stringify(propertiesJson(rows), null, 2), [rows]);
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? written;
  const id = `json-${name}`;
  useUnfinished(id, typed !== null && typed !== written);
  const settled = useDeferredValue(text);
  const judged = useMemo(() => {
    const pasted = pasteProperties(settled, name);
    const broken =
      pasted.problems.length > 0 ? pasted.problems : ruleProblems(pasted, name, documentType);
    return { pasted, broken };
  }, [settled, name, documentType]);
  const isReadable = judged.pasted.problems.length === 0 && settled === text;
  const error =
    judged.broken.length === 0 ? undefined : (
      <ul className="flex flex-col gap-1">
        {judged.broken.slice(0, mostShown).map(({ line, text: said }, at) => (
          <li key={at}>
            {kindText(say('json.line', { line }))} {kindText(said)}
          </li>
        ))}
        {judged.broken.length > mostShown && (
          <li>{kindText(say('json.more', { count: judged.broken.length - mostShown }))}</li>
        )}
      </ul>
    );

  return (
    <div className="flex min-w-0 flex-col gap-3">
      <TextArea
        {...(error === undefined ? {} : { error, errorOrigin: 'json' })}
        hint={kindText(say('json.hint'))}
        id={id}
        label={kindText(say('json.label'))}
        rows={14}
        spellCheck={false}
        value={text}
        onChange={setTyped}
      />
      <div className="flex flex-wrap gap-2">
        <Button
          isDisabled={!isReadable || typed === null}
          variant="primary"
          onClick={() => {
            if (!isReadable || typed === null) return;
            props.onApply(judged.pasted.rows);
          }}
        >
          {kindText(say('json.apply'))}
        </Button>
        {typed !== null && (
          <Button onClick={() => setTyped(null)}>{kindText(say('json.revert'))}</Button>
        )}
        <CopyButton text={text} />
      </div>
    </div>
  );
}
