import { ClipboardPaste, Copy, History, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Kind } from '@/entities/kind';
import { EditorFormProvider } from '@/forms/editor-form-provider';
import { FormWordsProvider } from '@/forms/form-words';
import { useMemory } from '@/memory/use-memory';
import { LeaveGuardDialog } from '@/screens/leave/leave-guard-dialog';
import { goTo, leaveUnasked } from '@/screens/leave/guarded-location';
import { useNames } from '@/texts/use-names';
import { useKindTexts, useTexts } from '@/texts/use-texts';
import { Button } from '@/ui/button';
import { Columns, type ColumnsTab } from '@/ui/columns';
import { Page } from '@/ui/layout';
import { Menu } from '@/ui/menu';
import { ConflictDialog } from './conflict-dialog';
import { EditorFoot } from './editor-foot';
import { EditorNotices } from './editor-notices';
import { EditorPanels } from './editor-panels';
import { EditorSections } from './editor-sections';
import { EditorToggles } from './editor-toggles';
import { ReviewDialog } from './review-dialog';
import { useEditor } from './use-editor';
import { useEditorWords } from './use-editor-words';
import type { OpenedRecord } from './use-opened';

const AdoptDialog = lazy(async () => ({
  default: (await import('@/screens/adopt/adopt-dialog')).AdoptDialog,
}));
const RemoveDialog = lazy(async () => ({
  default: (await import('@/screens/remove/remove-dialog')).RemoveDialog,
}));

interface EditorFormProps {
  readonly kind: Kind;
  /** The id in the address; null for a new record. */
  readonly address: string | null;
  /** Null for a record that is yet to be created. */
  readonly id: string | null;
  /** A new record that begins with values worth saving: a copy, or a lost one. */
  readonly isFilledIn: boolean;
  readonly record: OpenedRecord;
}

/** Sections, form, preview, foot bar and the dialogs of one record. */
export function EditorForm({ kind, address, id, isFilledIn, record }: EditorFormProps) {
  const { editing, opened } = record;
  const text = useTexts();
  const kindText = useKindTexts(kind.slug);
  const names = useNames(kind);
  const editor = useEditor(kind, id, record, address);
  const [tab, setTab] = useState<ColumnsTab>('content');
  const [isRemoving, setRemoving] = useState(false);
  const [isAdopting, setAdopting] = useState(false);
  const memory = useMemory();
  const words = useEditorWords(kind, editing.fields, editor.warnings);
  const isDirty = editor.changed.length > 0 || (isFilledIn && editor.state.start === null);
  const name = editing.title(editor.start);
  const phase = editor.state.phase;
  const isToRestore = opened.isLost === true && editor.state.start === null;

  return (
    <EditorFormProvider form={editor.form}>
      <FormWordsProvider words={words}>
        <Page
          isFilled
          back={{ href: `#/${kind.slug}`, label: names.many }}
          title={address === null && id === null ? kindText({ key: 'editor.new' }) : name}
          detail={id !== null && <span className="text-soft">{text('editor.id', { id })}</span>}
          actions={
            <>
              {editing.adopt && (
                <Button icon={ClipboardPaste} onClick={() => setAdopting(true)}>
                  {text('adopting.paste')}
                </Button>
              )}
              {id !== null && (
                <>
                  <EditorToggles editing={editing} id={id} kind={kind} values={editor.start} />
                  <Menu
                    label={text('list.actionsFor', { title: name })}
                    items={[
                      {
                        id: 'history',
                        label: text('list.history'),
                        icon: History,
                        onSelect: () => goTo(`/${kind.slug}/${encodeURIComponent(id)}/history`),
                      },
                      {
                        id: 'duplicate',
                        label: text('list.duplicate'),
                        icon: Copy,
                        onSelect: () => goTo(`/${kind.slug}/new/${encodeURIComponent(id)}`),
                      },
                      {
                        id: 'remove',
                        label: text('list.remove'),
                        icon: Trash2,
                        isGroupStart: true,
                        onSelect: () => setRemoving(true),
                      },
                    ]}
                  />
                </>
              )}
            </>
          }
          notices={
            <EditorNotices editor={editor} fields={words} isToRestore={isToRestore} kind={kind} />
          }
          foot={<EditorFoot editor={editor} isDirty={isDirty} isNew={id === null} />}
        >
          <Columns
            preview={
              <EditorPanels
                context={opened.context}
                id={id}
                kind={kind}
                panels={editing.panels}
                values={editor.values}
              />
            }
            sections={
              <EditorSections
                editor={editor}
                sections={editing.sections}
                onSelect={() => setTab('content')}
              />
            }
            tab={tab}
            onTab={setTab}
          >
            <form
              className="flex max-w-3xl flex-col gap-4 pb-2"
              noValidate
              onSubmit={(event) => {
                event.preventDefault();
                if (isDirty) void editor.review();
              }}
            >
              <editing.Form context={opened.context} id={id} isNew={id === null} />
            </form>
          </Columns>
        </Page>
        {(phase.is === 'reviewing' || phase.is === 'saving') && (
          <ReviewDialog
            context={opened.context}
            editing={editing}
            editor={editor}
            isNew={id === null}
            kind={kind}
          />
        )}
        {phase.is === 'conflict' && (
          <ConflictDialog
            context={opened.context}
            editing={editing}
            editor={editor}
            kind={kind}
            theirs={phase.theirs}
          />
        )}
        {isAdopting && (
          <Suspense>
            <AdoptDialog
              canRemember={memory?.off === null && memory.canWrite}
              editing={editing}
              id={id}
              kind={kind}
              start={editor.start}
              onClose={() => setAdopting(false)}
              onFill={editor.typeOver}
            />
          </Suspense>
        )}
        {isRemoving && id !== null && (
          <Suspense>
            <RemoveDialog
              id={id}
              kind={kind}
              onClose={() => setRemoving(false)}
              onRemoved={() => leaveUnasked(`/${kind.slug}`)}
            />
          </Suspense>
        )}
        <LeaveGuardDialog
          canKeepDraft={editor.draft.isKept}
          // A lost record that was only looked at is as safe as before.
          isDirty={isDirty && !(isToRestore && editor.changed.length === 0)}
          onDiscard={editor.draft.drop}
        />
      </FormWordsProvider>
    </EditorFormProvider>
  );
}
