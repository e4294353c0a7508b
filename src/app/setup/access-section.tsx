import { isPortalError } from '@/bitrix24/portal-error';
import { useNames } from '@/texts/use-names';
import { useTexts } from '@/texts/use-texts';
import { Badge } from '@/ui/badge';
import { Banner } from '@/ui/banner';
import { Card } from '@/ui/card';
import { kinds } from '../entities';
import type { Grants } from '@/bitrix24/rights';
import { scopeRows, type ScopeRow } from './scope-table';
import type { KindAccess } from './use-access';
import type { AppInfo } from './wire';

interface AccessSectionProps {
  readonly grants: Grants;
  readonly app: AppInfo | null;
  readonly access: readonly KindAccess[];
}

const tones = { granted: 'success', missing: 'danger', unknown: 'neutral' } as const;

function ScopeLine({ row }: { readonly row: ScopeRow }) {
  const text = useTexts();
  const tone = row.standing === 'missing' && row.isOptional ? 'warning' : tones[row.standing];
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-t border-divider py-2 first:border-0">
      <code className="w-28 shrink-0 font-mono text-xs break-all">{row.scope}</code>
      <span className="min-w-0 flex-[1_1_14rem]">
        {text(`setup.scopes.${row.id}`)}
        {row.standing === 'missing' && (
          <span className="block text-soft">
            {text(row.isOptional ? 'setup.access.withoutSome' : 'setup.access.withoutAll')}
          </span>
        )}
      </span>
      <Badge tone={tone}>{text(`setup.access.${row.standing}`)}</Badge>
    </li>
  );
}

function KindLine({ kind, state }: KindAccess) {
  const text = useTexts();
  const names = useNames(kind);
  function said(): string {
    if (state.is !== 'failed') return text(`setup.kinds.${state.is}`);
    const { error } = state;
    if (!isPortalError(error)) throw error;
    if (error.kind === 'forbidden')
      return text(`needs.${error.reason ?? 'right'}`, { scope: kind.scope });
    return text(`failures.title.${error.kind}`);
  }
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-divider py-2 first:border-0">
      <span className="inline-flex min-w-0 flex-[1_1_8rem] items-center gap-2">
        <kind.Icon aria-hidden className="shrink-0 text-accent" size={18} strokeWidth={1.5} />
        {names.many}
      </span>
      {state.is === 'usable' ? (
        <Badge tone="success">{said()}</Badge>
      ) : (
        <span className={state.is === 'failed' ? 'text-danger' : 'text-soft'}>{said()}</span>
      )}
    </li>
  );
}

/** What is granted and what is missing: scopes by method, the person's right, what each kind says itself. */
export function AccessSection({ grants, app, access }: AccessSectionProps) {
  const text = useTexts();
  const rows = scopeRows(grants.scopes);
  const missing = rows.filter(({ standing }) => standing === 'missing').map(({ scope }) => scope);
  const shown = rows.filter(
    (row) =>
      row.kinds.length === 0 || row.kinds.some((slug) => kinds.some((kind) => kind.slug === slug)),
  );
  return (
    <Card title={text('setup.access.title')}>
      <div className="grid gap-x-8 gap-y-4 wide:grid-cols-2">
        <div>
          <h3 className="font-semibold">{text('setup.access.scopes')}</h3>
          <ul>
            {shown.map((row) => (
              <ScopeLine key={row.id} row={row} />
            ))}
          </ul>
        </div>
        <div>
          <h3 className="font-semibold">{text('setup.kinds.title')}</h3>
          <ul>
            {access.map((one) => (
              <KindLine key={one.kind.slug} {...one} />
            ))}
          </ul>
          <p className="mt-3 text-soft">
            {text(grants.isAdmin ? 'setup.access.administrator' : 'setup.access.noAdministrator')}
            {app !== null && app.license !== '' && (
              <> {text('setup.access.plan', { plan: app.license, version: app.version })}</>
            )}
          </p>
        </div>
      </div>
      {missing.length > 0 && (
        <div className="mt-3">
          <Banner
            title={text('setup.access.missingTitle', { scopes: missing.join(', ') })}
            tone="warning"
          >
            {text('setup.access.howTo')}
          </Banner>
        </div>
      )}
    </Card>
  );
}
