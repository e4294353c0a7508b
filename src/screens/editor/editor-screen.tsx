import { usePortal } from '@/bitrix24/portal-context';
import type { Kind } from '@/entities/kind';
import { useEffect } from 'react';
import { KindFailure } from '@/screens/failure/kind-failure';
import { useNames } from '@/texts/use-names';
import { useKindTexts } from '@/texts/use-texts';
import { Page } from '@/ui/layout';
import { Skeleton } from '@/ui/skeleton';
import { EditorForm } from './editor-form';
import { useOpened } from './use-opened';

interface EditorScreenProps {
  readonly kind: Kind;
  /** Null for a new record. */
  readonly id: string | null;
  /** The record a new one begins as a copy of. */
  readonly copyFrom: string | null;
}

/** Opens one record, or a new one, and hands it to the form. */
export function EditorScreen({ kind, id, copyFrom }: EditorScreenProps) {
  const kindText = useKindTexts(kind.slug);
  const names = useNames(kind);
  const portal = usePortal();
  const record = useOpened(kind, id, copyFrom);
  const heading = id === null ? kindText({ key: 'editor.new' }) : names.one;

  useEffect(() => portal.window.setTitle(heading), [portal, heading]);

  if (record.data) {
    const isLost = record.data.opened.isLost === true;
    return (
      <EditorForm
        key={`${kind.slug}/${id ?? `new/${copyFrom ?? ''}`}/${isLost ? 'lost' : ''}`}
        address={id}
        id={isLost ? null : id}
        isFilledIn={isLost || copyFrom !== null}
        kind={kind}
        record={record.data}
      />
    );
  }
  return (
    <Page back={{ href: `#/${kind.slug}`, label: names.many }} title={heading}>
      {record.isPending ? (
        <Skeleton lineHeight="2.25rem" lines={6} />
      ) : (
        <KindFailure
          error={record.error}
          kind={kind}
          operation="read"
          onRetry={() => void record.refetch()}
        />
      )}
    </Page>
  );
}
