import { useEffect } from 'react';
import { usePortal } from '@/bitrix24/portal-context';
import { useTexts } from '@/texts/use-texts';
import { Page } from '@/ui/layout';
import { kinds } from '../entities';
import { KindCard } from './kind-card';

/** The first screen: one card per kind. */
export function OverviewScreen() {
  const text = useTexts();
  const portal = usePortal();
  const title = text('overview.title');
  useEffect(() => portal.window.setTitle(text('app.name')), [portal, text]);
  return (
    <Page title={title}>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,18rem),1fr))] gap-4">
        {kinds.map((kind) => (
          <li key={kind.slug}>
            <KindCard kind={kind} />
          </li>
        ))}
      </ul>
    </Page>
  );
}
