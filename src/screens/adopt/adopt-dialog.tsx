import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { isPortalError, type PortalError } from '@/bitrix24/portal-error';
import type { Adopted } from '@/entities/editing';
import type { Kind, Values } from '@/entities/kind';
import { openKey } from '@/screens/editor/use-opened';
import { detailsOf } from '@/screens/failure/details-of';
import { listKey } from '@/screens/list/use-listing';
import type { AnyEditing } from '@/screens/save/save';
import { useDesk } from '@/screens/save/use-desk';
import { useKindTexts, useTexts } from '@/texts/use-texts';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { TechnicalDetails } from '@/ui/failure';
import { TextArea } from '@/ui/text-area';
import { useToasts } from '@/ui/toast';
import { adopt } from './adopt';

interface AdoptDialogProps {
  readonly kind: Kind;
  readonly editing: AnyEditing;
  /** Null for a new record: then the form can only be filled in. */
  readonly id: string | null;
  readonly start: Values;
  readonly canRemember: boolean;
  readonly onFill: (values: Values) => void;
  readonly onClose: () => void;
}

/** Beyond these the first have to be mended first. */
const mostShown = 10;
const nothing: Adopted<Values> = { values: {}, problems: [], notes: [] };

/** A definition pasted from code: into the form, or only into the app's memory. */
export function AdoptDialog(props: AdoptDialogProps) {
  const { kind, editing, id, start, canRemember, onFill, onClose } = props;
  const text = useTexts();
  const kindText = useKindTexts(kind.slug);
  const toasts = useToasts();
  const queries = useQueryClient();
  const desk = useDesk(kind, editing);
  const [source, setSource] = useState('');
  const [error, setError] = useState<PortalError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const settled = useDeferredValue(source);
  const read = useMemo(
    () => (settled.trim() === '' ? nothing : (editing.adopt?.(settled, id) ?? nothing)),
    [editing, id, settled],
  );
  const given = Object.keys(read.values).length;
  const isUsable = settled === source && given > 0 && read.problems.length === 0;
  const problems = read.problems.map(({ line, text: said }) =>
    text('adopting.line', { line, said: kindText(said) }),
  );
  if (settled.trim() !== '' && given === 0 && problems.length === 0) {
    problems.push(text('adopting.nothing'));
  }

  async function remember() {
    if (id === null) return;
    setBusy(true);
    setError(null);
    try {
      const after = { ...start, ...read.values };
      const kept = await adopt(await desk(), { id, before: start, after }, text('adopting.reason'));
      if (kept === null) return;
      toasts.show({
        tone: 'success',
        message: text('toast.adopted', { title: editing.title(kept) }),
      });
      onClose();
      await queries.invalidateQueries({ queryKey: openKey(kind.slug, id) });
      await queries.invalidateQueries({ queryKey: listKey(kind.slug) });
      await queries.invalidateQueries({ queryKey: ['history'] });
    } catch (caught) {
      if (!isPortalError(caught)) throw caught;
      setError(caught);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      size="medium"
      title={kindText({ key: 'adopt.title' })}
      footer={
        <>
          <Button isDisabled={isBusy} onClick={onClose}>
            {text('adopting.cancel')}
          </Button>
          {id !== null && canRemember && (
            <Button isBusy={isBusy} isDisabled={!isUsable} onClick={() => void remember()}>
              {kindText({ key: 'adopt.apply' })}
            </Button>
          )}
          <Button
            isDisabled={!isUsable || isBusy}
            variant="primary"
            onClick={() => {
              onFill(read.values);
              onClose();
            }}
          >
            {text('adopting.fill')}
          </Button>
        </>
      }
      onClose={onClose}
    >
      <div className="flex flex-col gap-3">
        <p>{kindText({ key: 'adopt.body' })}</p>
        <TextArea
          data-autofocus
          label={kindText({ key: 'adopt.source' })}
          rows={12}
          spellCheck={false}
          value={source}
          onChange={setSource}
          {...(problems.length === 0
            ? {}
            : {
                error: (
                  <ul aria-label={text('adopting.lines')} className="flex flex-col gap-1">
                    {problems.slice(0, mostShown).map((problem, at) => (
                      <li key={at}>{problem}</li>
                    ))}
                    {problems.length > mostShown && (
                      <li>{text('adopting.more', { count: problems.length - mostShown })}</li>
                    )}
                  </ul>
                ),
              })}
        />
        {problems.length === 0 &&
          read.notes.map((note) => (
            <Banner key={note.key} tone="warning">
              <p>{kindText(note)}</p>
            </Banner>
          ))}
        {error !== null && (
          <Banner tone="danger">
            <p>{text('adopting.failed')}</p>
            <TechnicalDetails text={detailsOf(error)} />
          </Banner>
        )}
      </div>
    </Dialog>
  );
}
