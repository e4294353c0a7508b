import { useQuery } from '@tanstack/react-query';
import { usePortal } from '@/bitrix24/portal-context';
import { hasScope, type Grants } from '@/bitrix24/rights';
import { isPortalError } from '@/bitrix24/portal-error';
import { memoryQuery } from '@/memory/use-memory';
import { RestoreLostPanel } from '@/screens/restore/restore-lost-panel';
import { useTexts } from '@/texts/use-texts';
import { Card } from '@/ui/card';
import { Page } from '@/ui/layout';
import { kinds } from '../entities';
import { AccessSection } from './access-section';
import { LeavingSection } from './leaving-section';
import { MemorySection } from './memory-section';
import { PlacesSection } from './places-section';
import { SetupFoot } from './setup-foot';
import { useKindAccess } from './use-access';
import { usePlaces } from './use-places';
import { useRun } from './use-run';
import type { AppInfo } from './wire';

interface SetupStepsProps {
  readonly grants: Grants;
  readonly app: AppInfo | null;
  readonly onFinish: () => void;
}

/** Everything an administrator looks at and decides once, on one page. */
export function SetupSteps({ grants, app, onFinish }: SetupStepsProps) {
  const text = useTexts();
  const portal = usePortal();
  const opened = useQuery(memoryQuery(portal));
  const memory = opened.data ?? null;
  const access = useKindAccess(kinds);
  const mayBind = grants.isAdmin && hasScope(grants, 'placement');
  const places = usePlaces(mayBind);
  const steps = useRun();
  const lost = access.reduce((sum, one) => sum + one.lost, 0);
  const isChecking = access.some(({ state }) => state.is === 'checking');
  const data = places.asked.data;

  function run() {
    // What could not be read has to be looked at before anything is done.
    if (places.asked.isError || opened.isError) {
      if (places.asked.isError) void places.asked.refetch();
      if (opened.isError) void opened.refetch();
      return;
    }
    void steps.run({
      chosen: mayBind && data !== undefined ? places.chosen : null,
      remembered: data?.remembered ?? null,
      memory,
    });
  }

  return (
    <Page
      foot={
        <SetupFoot
          isInstalling={portal.isInstallMode}
          isReady={!opened.isPending && (!mayBind || !places.asked.isPending)}
          isUnread={places.asked.isError || opened.isError}
          lost={lost}
          steps={steps}
          onFinish={onFinish}
          onRun={run}
        />
      }
      title={text('setup.title')}
    >
      <div className="flex max-w-5xl flex-col gap-4">
        <p>{text(portal.isInstallMode ? 'setup.introInstall' : 'setup.introLater')}</p>
        <AccessSection access={access} app={app} grants={grants} />
        <PlacesSection grants={grants} places={places} progress={steps.progress} />
        <MemorySection
          error={isPortalError(opened.error) ? opened.error : null}
          memory={memory}
          step={steps.progress.memory}
        />
        <Card title={text('setup.lost.title')}>
          {lost === 0 && (
            <p className="text-soft">
              {text(isChecking ? 'setup.kinds.checking' : 'setup.lost.none')}
            </p>
          )}
          <RestoreLostPanel count={lost} kinds={kinds} />
        </Card>
        <LeavingSection />
      </div>
    </Page>
  );
}
