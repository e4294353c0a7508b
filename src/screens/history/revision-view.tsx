import { RotateCcw } from 'lucide-react';
import type { Kind, Values } from '@/entities/kind';
import type { Revision } from '@/memory/memory';
import { handOver } from '@/screens/editor/handed-over';
import type { OpenedRecord } from '@/screens/editor/use-opened';
import { useEditorWords } from '@/screens/editor/use-editor-words';
import { goTo } from '@/screens/leave/guarded-location';
import { RequestCode } from '@/screens/request/request-code';
import { FieldChange } from '@/screens/review/field-change';
import { isSame } from '@/screens/save/changes';
import { FormWordsProvider } from '@/forms/form-words';
import { useFormats } from '@/texts/use-formats';
import { useTexts } from '@/texts/use-texts';
import { Badge } from '@/ui/badge';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Link } from '@/ui/link';
import { touchedFields } from './filter';

interface RevisionViewProps {
  readonly kind: Kind;
  readonly revision: Revision;
  /** The record is not in the portal any more. */
  readonly isGone: boolean;
  /** Null when the kind cannot be read now; then the raw values have to do. */
  readonly record: OpenedRecord | null;
}

const noFields = {};

/** What changed, by whom, when and why, the exact call, and the ways back through the editor's own review. */
export function RevisionView({ kind, revision, record, isGone }: RevisionViewProps) {
  const text = useTexts();
  const formats = useFormats();
  const { object, before, after, operation, state } = revision;
  const isReadable = revision.isDamaged !== true;
  const words = useEditorWords(kind, record?.editing.fields ?? noFields, []);
  const when = formats.dateTime(new Date(revision.at), { dateStyle: 'long', timeStyle: 'short' });
  const isThere = !isGone && object.id !== null;

  function restore(values: Values, id: string | null) {
    handOver({ slug: kind.slug, id, values, reason: text('history.reason', { when }) });
    goTo(id === null ? `/${kind.slug}/new` : `/${kind.slug}/${encodeURIComponent(id)}`);
  }

  return (
    <div className="flex max-w-4xl flex-col gap-4">
      <Card>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-semibold">{revision.by.name}</span>
          <span>{text(`history.operations.${operation}`)}</span>
          <time className="text-soft" dateTime={revision.at}>
            {when}
          </time>
          {state !== 'done' && <Badge tone="warning">{text(`history.states.${state}`)}</Badge>}
          {revision.isSettledLater && <Badge>{text('history.states.later')}</Badge>}
        </p>
        {revision.reason !== '' && <p className="mt-2 break-words">{revision.reason}</p>}
        {!isReadable && <Banner tone="warning">{text('history.damaged')}</Banner>}
        <p className="mt-3 flex flex-wrap items-center gap-2">
          {before !== null && isThere && (
            <Button icon={RotateCcw} onClick={() => restore(before, object.id)}>
              {text('history.restoreBefore')}
            </Button>
          )}
          {after !== null && isThere && (
            <Button icon={RotateCcw} onClick={() => restore(after, object.id)}>
              {text('history.restoreAfter')}
            </Button>
          )}
          {!isThere && (after ?? before) !== null && (
            <Button icon={RotateCcw} onClick={() => restore(after ?? before ?? {}, null)}>
              {text('history.createAgain')}
            </Button>
          )}
          {object.id !== null && (
            <Link href={`#/${kind.slug}/${encodeURIComponent(object.id)}/history`}>
              {text('history.ofRecord')}
            </Link>
          )}
        </p>
      </Card>
      {record !== null && isReadable && (
        <Card title={text('history.fields')}>
          <FormWordsProvider words={words}>
            <dl>
              {touchedFields(revision, isSame)
                .filter((name) => name in record.editing.fields)
                .map((name) => (
                  <FieldChange
                    after={after}
                    before={before}
                    context={record.opened.context}
                    editing={record.editing}
                    field={name}
                    kind={kind}
                    key={name}
                  />
                ))}
            </dl>
          </FormWordsProvider>
        </Card>
      )}
      {isReadable && revision.call.method !== '' && (
        <Card title={text('review.request', { method: revision.call.method })}>
          <RequestCode request={revision.call} />
        </Card>
      )}
    </div>
  );
}
