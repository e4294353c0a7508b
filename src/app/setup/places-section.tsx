import { isPortalError } from '@/bitrix24/portal-error';
import { hasScope, type Grants } from '@/bitrix24/rights';
import { useTexts } from '@/texts/use-texts';
import { Banner } from '@/ui/banner';
import { Card } from '@/ui/card';
import { Skeleton } from '@/ui/skeleton';
import { useObjectName } from '../places/use-object-name';
import { handlerAddress, isNothingToDo, planBindings } from './binding-plan';
import { PlaceChoices } from './place-choices';
import { PlaceResults } from './place-results';
import { StepFailure } from './step-failure';
import type { Places } from './use-places';
import type { Progress } from './use-run';

interface PlacesSectionProps {
  readonly grants: Grants;
  readonly places: Places;
  readonly progress: Progress;
}

/** Where in the portal the app is shown: chosen here, remembered by the portal, bound by the next run. */
export function PlacesSection({ grants, places, progress }: PlacesSectionProps) {
  const text = useTexts();
  const { asked, chosen, tick } = places;
  const { data } = asked;
  const objectName = useObjectName(data?.spas ?? []);

  function body() {
    if (!hasScope(grants, 'placement'))
      return <p className="text-soft">{text('setup.places.noScope')}</p>;
    if (!grants.isAdmin) return <p className="text-soft">{text('setup.places.noRight')}</p>;
    if (asked.isError) {
      if (!isPortalError(asked.error)) throw asked.error;
      return (
        <StepFailure error={asked.error} scope="placement" title={text('setup.places.unread')} />
      );
    }
    if (data === undefined) return <Skeleton lineHeight="2.75rem" lines={6} />;
    const address = handlerAddress(location.href);
    const plan = planBindings({
      wanted: chosen,
      bound: data.bound,
      known: data.known,
      handler: address,
    });
    const { done, total } = progress.places;
    return (
      <>
        <p className="mb-2 text-soft">{text('setup.places.intro')}</p>
        <PlaceChoices chosen={chosen} known={data.known} objectName={objectName} onTick={tick} />
        <p className="border-t border-divider pt-2" role="status">
          {progress.places.is === 'running'
            ? text('setup.places.progress', { done: done.length, total })
            : isNothingToDo(plan)
              ? text('setup.places.asChosen', { count: plan.kept.length })
              : text('setup.places.change', {
                  more: plan.bind.length,
                  less: plan.unbind.length,
                })}
        </p>
        <p className="mt-1 text-xs break-all text-soft">
          {text('setup.places.address', { address })}
        </p>
        {progress.choice.error !== null && (
          <Banner title={text('setup.places.notRemembered')} tone="warning">
            {progress.choice.error.said}
          </Banner>
        )}
        {progress.places.error !== null && (
          <StepFailure
            error={progress.places.error}
            scope="placement"
            title={text('setup.places.unread')}
          />
        )}
        <PlaceResults objectName={objectName} results={done} />
      </>
    );
  }

  return <Card title={text('setup.places.title')}>{body()}</Card>;
}
