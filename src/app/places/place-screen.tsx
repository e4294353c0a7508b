import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { usePortal } from '@/bitrix24/portal-context';
import { useTexts } from '@/texts/use-texts';
import { EmptyState } from '@/ui/empty';
import { Page } from '@/ui/layout';
import { kinds } from '../entities';
import { isSpa, spaQuery } from './spa-query';
import { PlaceKind } from './place-kind';
import { useObjectName } from './use-object-name';
import { useOpening } from './use-opening';
import { listKey } from '@/screens/list/use-listing';

interface PlaceScreenProps {
  /** As it stands in the address. */
  readonly entityTypeId: string;
}

/** "Automation for Deals": what can be used at the place of CRM that the app was opened from. */
export function PlaceScreen({ entityTypeId }: PlaceScreenProps) {
  const text = useTexts();
  if (!/^[1-9]\d{0,9}$/.test(entityTypeId)) {
    return (
      <Page title={text('app.name')}>
        <EmptyState title={text('places.noObject')} />
      </Page>
    );
  }
  return <Place entityTypeId={Number(entityTypeId)} />;
}

function Place({ entityTypeId }: { readonly entityTypeId: number }) {
  const text = useTexts();
  const portal = usePortal();
  const queries = useQueryClient();
  const spa = useQuery({ ...spaQuery(portal, entityTypeId), enabled: isSpa(entityTypeId) });
  const objectName = useObjectName(spa.data ? [spa.data] : []);
  const isNamed = !isSpa(entityTypeId) || !spa.isPending;
  const title = isNamed ? text('places.title', { object: objectName(entityTypeId) }) : '';
  useEffect(() => {
    if (title !== '') portal.window.setTitle(title);
  }, [portal, title]);
  const open = useOpening(() => {
    for (const { slug } of kinds) void queries.invalidateQueries({ queryKey: listKey(slug) });
  });
  return (
    <Page title={title}>
      <div className="flex max-w-5xl flex-col gap-4">
        {kinds.map((kind) => (
          <PlaceKind entityTypeId={entityTypeId} key={kind.slug} kind={kind} onOpen={open} />
        ))}
      </div>
    </Page>
  );
}
