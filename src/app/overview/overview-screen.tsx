import { useEffect } from 'react';
import { usePortal } from '@/bitrix24/portal-context';
import { useTexts } from '@/texts/use-texts';
import { Page } from '@/ui/layout';
import { kinds } from '../entities';
import { Attention } from './attention';
import { KindCard } from './kind-card';
import { RecentEdits } from './recent-edits';
import { useFindings } from './use-findings';
import { useRecent } from './use-recent';

/** The first screen: what needs attention, one card per kind, and what happened lately. */
export function OverviewScreen() {
  const text = useTexts();
  const portal = usePortal();
  const findings = useFindings(kinds);
  const recent = useRecent();
  const title = text('shell.overview');
  useEffect(() => portal.window.setTitle(text('app.name')), [portal, text]);
  return (
    <Page title={title}>
      <div className="flex flex-col gap-4">
        <Attention findings={findings} recent={recent} />
        <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,11rem),1fr))] gap-4">
          {kinds.map((kind) => (
            <li className="flex min-w-0" key={kind.slug}>
              <KindCard
                kind={kind}
                lastChange={recent.data?.latest.get(kind.slug) ?? null}
                problems={findings.found.get(kind.slug)?.count ?? 0}
              />
            </li>
          ))}
        </ul>
        <RecentEdits recent={recent} />
      </div>
    </Page>
  );
}
