/** The rows of the three origins of problems: a kind, saves without an end, and the memory itself. */
import type { Kind } from '@/entities/kind';
import type { MemoryOff, Revision } from '@/memory/memory';
import { useNames } from '@/texts/use-names';
import { useKindTexts, useTexts } from '@/texts/use-texts';
import { ButtonLink } from '@/ui/link';
import { AttentionRow } from './attention-row';
import type { ConcernGroup } from './group-concerns';

interface FixLinkProps {
  readonly href: string;
  readonly label: string;
  readonly about: string;
}

function FixLink({ href, label, about }: FixLinkProps) {
  return (
    <ButtonLink href={href} size="small">
      {label}
      <span className="sr-only">: {about}</span>
    </ButtonLink>
  );
}

interface KindRowProps {
  readonly kind: Kind;
  readonly group: ConcernGroup;
}

/** Lost records are restored in their list, a single record is mended in its editor, several are found in the list. */
export function KindRow({ kind, group }: KindRowProps) {
  const text = useTexts();
  const kindText = useKindTexts(kind.slug);
  const names = useNames(kind);
  const { records, isRestorable } = group;
  const [only] = records;
  const list = `#/${kind.slug}`;
  const said = kindText(group.text);
  const hrefOf = (id: string) => `${list}/${encodeURIComponent(id)}`;

  function fix() {
    if (isRestorable) {
      const label = text('restore.all', { count: records.length });
      return <FixLink about={names.many} href={list} label={label} />;
    }
    if (only !== undefined && records.length === 1) {
      return <FixLink about={only.title} href={hrefOf(only.id)} label={text('overview.fix')} />;
    }
    return <FixLink about={names.many} href={list} label={text('overview.open')} />;
  }

  return (
    <AttentionRow
      fix={fix()}
      name={records.length === 1 ? names.one : names.many}
      records={records.map(({ id, title }) => ({ key: id, title, href: hrefOf(id) }))}
      severity={group.severity}
      text={said}
      why={kindText(group.why)}
    />
  );
}

/** Nobody knows whether these happened; their entries in the history show what was sent. */
export function UnsettledRow({ revisions }: { readonly revisions: readonly Revision[] }) {
  const text = useTexts();
  const [only] = revisions;
  const hrefOf = (ref: string) => `#/history/${encodeURIComponent(ref)}`;
  return (
    <AttentionRow
      fix={
        revisions.length === 1 && only !== undefined ? (
          <FixLink about={only.title} href={hrefOf(only.ref)} label={text('overview.compare')} />
        ) : (
          <FixLink
            about={text('overview.unsettled.text', { count: revisions.length })}
            href="#/history"
            label={text('overview.wholeHistory')}
          />
        )
      }
      name={text('shell.history')}
      records={revisions.map(({ ref, title }) => ({ key: ref, title, href: hrefOf(ref) }))}
      severity="warning"
      text={text('overview.unsettled.text', { count: revisions.length })}
      why={text('overview.unsettled.why')}
    />
  );
}

export function MemoryRow({ off }: { readonly off: MemoryOff }) {
  const text = useTexts();
  return (
    <AttentionRow
      fix={null}
      name={text('app.name')}
      records={[]}
      severity={off === 'no-right' ? 'info' : 'warning'}
      text={text('overview.historyOff')}
      why={text(`memory.off.${off}`)}
    />
  );
}
