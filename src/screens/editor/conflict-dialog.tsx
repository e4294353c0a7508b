import { useId, useState } from 'react';
import type { Kind, Values } from '@/entities/kind';
import { useFormWords } from '@/forms/form-words';
import { useShown } from '@/screens/review/use-shown';
import { changedFields } from '@/screens/save/changes';
import type { AnyEditing } from '@/screens/save/save';
import { useTexts } from '@/texts/use-texts';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { VersionCell } from './version-cell';
import type { Editor } from './use-editor';

type Side = 'theirs' | 'mine';

interface ConflictDialogProps {
  readonly kind: Kind;
  readonly editing: AnyEditing;
  readonly context: unknown;
  readonly editor: Editor;
  readonly theirs: Values;
}

/** Somebody saved in between: the start, theirs and mine side by side, and a choice per field. Nothing was sent. */
export function ConflictDialog(props: ConflictDialogProps) {
  const { kind, editing, context, editor, theirs } = props;
  const shown = useShown(kind, editing, context);
  const text = useTexts();
  const words = useFormWords();
  const group = useId();
  const mine = editing.normal(editor.values);
  const { start } = editor;
  const byThem = changedFields(start, theirs, editing.fields);
  const byMe = changedFields(start, mine, editing.fields);
  const fields = Object.keys(editing.fields).filter(
    (name) => byThem.includes(name) || byMe.includes(name),
  );
  // What only one of us touched needs no thought; where both did, the portal's stands until the person says otherwise.
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>(() =>
    Object.fromEntries(fields.map((name) => [name, byThem.includes(name) ? 'theirs' : 'mine'])),
  );

  function choose(names: readonly string[], side: Side) {
    setSides((before) => ({ ...before, ...Object.fromEntries(names.map((name) => [name, side])) }));
  }

  function goOn() {
    const chosen = fields
      .filter((name) => sides[name] === 'mine')
      .map((name) => [name, mine[name]]);
    editor.rebase(theirs, { ...theirs, ...Object.fromEntries(chosen) });
  }

  function option(name: string, side: Side, values: Values) {
    return (
      <td className="p-2">
        <label className="flex cursor-pointer items-start gap-2">
          <input
            aria-label={`${words.field(name).label}: ${text(side === 'mine' ? 'conflict.useMine' : 'conflict.useTheirs')}`}
            checked={sides[name] === side}
            className="mt-0.5 size-4 shrink-0"
            name={`${group}-${name}`}
            type="radio"
            onChange={() => choose([name], side)}
          />
          <VersionCell lines={shown(name, values)} />
        </label>
      </td>
    );
  }

  const headings = ['field', 'start', 'theirs', 'mine'] as const;
  return (
    <Dialog
      size="large"
      title={text('conflict.title')}
      footer={
        <>
          <Button onClick={() => editor.dispatch({ type: 'back' })}>{text('conflict.back')}</Button>
          <Button variant="primary" onClick={goOn}>
            {text('conflict.goOn')}
          </Button>
        </>
      }
      onClose={() => editor.dispatch({ type: 'back' })}
    >
      <p className="mb-3">{text('conflict.body')}</p>
      <p className="mb-2 flex flex-wrap gap-2">
        <Button size="small" onClick={() => choose(fields, 'theirs')}>
          {text('conflict.allTheirs')}
        </Button>
        <Button size="small" onClick={() => choose(fields, 'mine')}>
          {text('conflict.allMine')}
        </Button>
      </p>
      <div className="overflow-x-auto">
        <table className="w-full min-w-lg table-fixed border-collapse">
          <thead>
            <tr className="border-b border-divider text-soft">
              {headings.map((heading) => (
                <th className="p-2 text-start font-medium" key={heading} scope="col">
                  {text(`conflict.${heading}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fields.map((name) => (
              <tr className="border-b border-divider align-top" key={name}>
                <th className="p-2 text-start font-normal" scope="row">
                  {words.field(name).label}
                </th>
                <td className="p-2">
                  <VersionCell lines={shown(name, start)} />
                </td>
                {option(name, 'theirs', theirs)}
                {option(name, 'mine', mine)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}
