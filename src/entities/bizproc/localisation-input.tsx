import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useInput } from '@/forms/use-input';
import { useKindTexts } from '@/texts/use-texts';
import { SelectField } from '@/ui/select-field';
import { LocalisationCell } from './localisation-cell';
import { anyLanguage, portalLanguages } from './languages';
import { coverage, gridLanguages, textRows, withCell, type TextRow } from './localisation';
import { say } from './say';
import { pasteSheet } from './sheet';
import { isLocalText, isPropertyRows } from './stored';
import { startValues, type BizprocValues } from './values';

interface LocalisationInputProps {
  readonly slug: string;
  /** Languages the portal's people use. */
  readonly languages: readonly string[];
}

const rowHeight = 44;
const blank = startValues(null);

/** The four fields of the form that hold texts, as one set of values, and how to write them back. */
function useTextFields() {
  const { value: name, change: changeName } = useInput('name');
  const { value: description, change: changeDescription } = useInput('description');
  const { value: properties, change: changeProperties } = useInput('properties');
  const { value: results, change: changeResults } = useInput('returnProperties');
  return useMemo(() => {
    const values: BizprocValues = {
      ...blank,
      name: isLocalText(name) ? name : '',
      description: isLocalText(description) ? description : null,
      properties: isPropertyRows(properties) ? properties : null,
      returnProperties: isPropertyRows(results) ? results : null,
    };
    function write(next: BizprocValues) {
      if (next.name !== values.name) changeName(next.name);
      if (next.description !== values.description) changeDescription(next.description);
      if (next.properties !== values.properties) changeProperties(next.properties);
      if (next.returnProperties !== values.returnProperties) changeResults(next.returnProperties);
    }
    return { values, write };
  }, [
    name,
    description,
    properties,
    results,
    changeName,
    changeDescription,
    changeProperties,
    changeResults,
  ]);
}

type TextFields = ReturnType<typeof useTextFields>;

/** Every text of the record by language: gaps and what people see instead; a block of a spreadsheet may be pasted. */
export function LocalisationInput({ slug, languages }: LocalisationInputProps) {
  const fields = useTextFields();
  const [isHere, setHere] = useState(false);
  // While the texts are typed in the fields above, the grid follows when there is time.
  const late = useDeferredValue(fields);
  return (
    <div
      onBlur={(event) => setHere(event.currentTarget.contains(event.relatedTarget))}
      onFocus={() => setHere(true)}
    >
      <LocalisationGrid fields={isHere ? fields : late} languages={languages} slug={slug} />
    </div>
  );
}

interface LocalisationGridProps extends LocalisationInputProps {
  readonly fields: TextFields;
}

const LocalisationGrid = memo(function LocalisationGrid(props: LocalisationGridProps) {
  const { slug, languages: used } = props;
  const { values, write } = props.fields;
  const kindText = useKindTexts(slug);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [pasted, setPasted] = useState<{ readonly cells: number; readonly left: number } | null>(
    null,
  );
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => textRows(values), [values]);
  const languages = gridLanguages(rows, [...used, ...added]);
  const left = portalLanguages.filter((id) => !languages.includes(id));
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler is off; nothing memoises these functions
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count: rows.length,
    estimateSize: () => rowHeight,
    getScrollElement: () => scroller.current,
    overscan: 4,
  });
  const items = virtualizer.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);

  function nameOf({ place, key }: TextRow): string {
    const part = kindText(say(place.part === 'name' ? 'grid.name' : 'grid.description'));
    return key === '' ? part : `${key} · ${part}`;
  }
  const languageName = (id: string) =>
    id === anyLanguage ? kindText(say('languages.any')) : id.toUpperCase();

  return (
    <div className="flex min-w-0 flex-col gap-3">
      <p className="text-soft">{kindText(say('grid.hint'))}</p>
      <div
        className="relative max-h-96 overflow-auto rounded-control border border-control"
        ref={scroller}
      >
        <table
          aria-label={kindText(say('grid.label'))}
          aria-rowcount={rows.length + 1}
          className="border-collapse text-sm"
        >
          <thead className="sticky top-0 z-10 bg-card">
            <tr>
              <th
                className="sticky start-0 min-w-24 bg-card px-2 text-start font-semibold sm:min-w-32 sm:px-3"
                scope="col"
              >
                {kindText(say('grid.text'))}
              </th>
              {languages.map((id) => {
                const { filled, total } = coverage(rows, id);
                return (
                  <th className="h-11 min-w-44 px-3 text-start font-semibold" key={id} scope="col">
                    {languageName(id)}{' '}
                    <span className="font-normal text-soft">
                      {kindText(say('grid.coverage', { filled, total }))}
                    </span>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {before > 0 && <tr aria-hidden style={{ height: before }} />}
            {items.map(({ index }) => {
              const row = rows[index];
              if (row === undefined) return null;
              return (
                <tr aria-rowindex={index + 2} className="h-11 border-t border-divider" key={index}>
                  <th
                    className="sticky start-0 max-w-24 overflow-hidden bg-card px-2 text-start text-xs font-normal text-ellipsis sm:max-w-44 sm:truncate sm:px-3 sm:text-sm"
                    scope="row"
                    title={nameOf(row)}
                  >
                    {nameOf(row)}
                  </th>
                  {languages.map((lang, column) => (
                    <LocalisationCell
                      key={lang}
                      label={kindText(
                        say('grid.cell', { text: nameOf(row), language: languageName(lang) }),
                      )}
                      lang={lang}
                      row={row}
                      slug={slug}
                      onChange={(said) => write(withCell(values, row.place, lang, said))}
                      onPaste={(text) => {
                        const result = pasteSheet(
                          values,
                          rows,
                          languages,
                          { row: index, column },
                          text,
                        );
                        write(result.values);
                        setPasted(result);
                      }}
                    />
                  ))}
                </tr>
              );
            })}
            {after > 0 && <tr aria-hidden style={{ height: after }} />}
          </tbody>
        </table>
      </div>
      <p aria-live="polite" className="text-soft">
        {pasted !== null &&
          kindText(say('grid.pasted', { cells: pasted.cells, left: pasted.left }))}
      </p>
      <div className="max-w-60">
        <SelectField
          label={kindText(say('grid.addLanguage'))}
          options={left.map((id) => ({ value: id, label: id.toUpperCase() }))}
          placeholder={kindText(say('languages.choose'))}
          value=""
          onChange={(id) => setAdded([...added, id])}
        />
      </div>
    </div>
  );
});
