import type { Editing, Kind, Values } from '@/entities/kind';
import { useFormWords } from '@/forms/form-words';
import { changedFields } from '@/screens/save/changes';
import { useTexts } from '@/texts/use-texts';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import type { Editor } from './use-editor';

interface ConflictDialogProps {
  readonly kind: Kind;
  readonly editing: Editing<Values, unknown>;
  readonly context: unknown;
  readonly editor: Editor;
  readonly theirs: Values;
}

/** Somebody saved in between: the start, theirs and mine side by side; nothing was sent. */
export function ConflictDialog({ editing, context, editor, theirs }: ConflictDialogProps) {
  const text = useTexts();
  const words = useFormWords();
  const mine = editing.normal(editor.values);
  const { start } = editor;
  const fields = Object.keys(editing.fields).filter(
    (name) =>
      changedFields(start, theirs, editing.fields).includes(name) ||
      changedFields(start, mine, editing.fields).includes(name),
  );

  function cell(values: Values, name: string) {
    const lines = editing.shown(name, values[name], context);
    return lines.length === 0 ? (
      <span className="text-soft">{text('conflict.nothing')}</span>
    ) : (
      <ul>
        {lines.map((line) => (
          <li className="break-words" key={line}>
            {line}
          </li>
        ))}
      </ul>
    );
  }

  return (
    <Dialog
      size="large"
      title={text('conflict.title')}
      footer={
        <>
          <Button onClick={() => editor.dispatch({ type: 'back' })}>{text('conflict.back')}</Button>
          <Button onClick={() => editor.rebase(theirs, false)}>{text('conflict.takeTheirs')}</Button>
          <Button variant="primary" onClick={() => editor.rebase(theirs, true)}>
            {text('conflict.keepMine')}
          </Button>
        </>
      }
      onClose={() => editor.dispatch({ type: 'back' })}
    >
      <p className="mb-3">{text('conflict.body')}</p>
      <div className="overflow-x-auto">
        <table className="w-full min-w-lg table-fixed border-collapse text-start">
          <thead>
            <tr className="border-b border-divider text-soft">
              <th className="w-36 p-2 text-start font-medium" scope="col">
                {text('conflict.field')}
              </th>
              <th className="p-2 text-start font-medium" scope="col">
                {text('conflict.start')}
              </th>
              <th className="p-2 text-start font-medium" scope="col">
                {text('conflict.theirs')}
              </th>
              <th className="p-2 text-start font-medium" scope="col">
                {text('conflict.mine')}
              </th>
            </tr>
          </thead>
          <tbody>
            {fields.map((name) => (
              <tr className="border-b border-divider align-top" key={name}>
                <th className="p-2 text-start font-normal" scope="row">
                  {words.field(name).label}
                </th>
                <td className="p-2">{cell(start, name)}</td>
                <td className="p-2">{cell(theirs, name)}</td>
                <td className="p-2">{cell(mine, name)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}
