import { useEffect, useState } from 'react';
import { PortalProvider, usePortal } from '@/bitrix24/portal-context';
import { isPortalError } from '@/bitrix24/portal-error';
import { useTexts } from '@/texts/use-texts';
import { useTextsOf } from '@/texts/use-texts-of';
import { EmptyState } from '@/ui/empty';
import { Page } from '@/ui/layout';
import { Skeleton } from '@/ui/skeleton';
import { Button } from '@/ui/button';
import { kinds } from '../entities';
import { Finished } from './finished';
import { sealable } from './seal';
import { SetupSteps } from './setup-steps';
import { StepFailure } from './step-failure';
import { useGrants } from './use-access';

/**
 * Shown instead of everything else while the app is being installed, after each new version too, and later from the
 * menu. `installFinish` never answers, so after it this screen asks for nothing and lets nobody ask.
 */
export function SetupScreen() {
  const portal = usePortal();
  const [sealed] = useState(() => sealable(portal));
  const [isFinished, setFinished] = useState(false);
  if (isFinished) return <Finished />;
  return (
    <PortalProvider portal={sealed.portal}>
      <Setup
        onFinish={() => {
          setFinished(true);
          void sealed.finish();
        }}
      />
    </PortalProvider>
  );
}

function Setup({ onFinish }: { readonly onFinish: () => void }) {
  const text = useTexts();
  const portal = usePortal();
  const asked = useGrants();
  const hasTexts = useTextsOf(kinds);
  const title = text('setup.title');
  useEffect(() => portal.window.setTitle(title), [portal, title]);

  if (asked.isError) {
    if (!isPortalError(asked.error)) throw asked.error;
    return (
      <Page
        actions={<Button onClick={() => void asked.refetch()}>{text('failures.tryAgain')}</Button>}
        title={title}
      >
        <StepFailure error={asked.error} scope="" title={text('setup.access.unread')} />
      </Page>
    );
  }
  if (asked.data === undefined || !hasTexts) {
    return (
      <Page title={title}>
        <Skeleton lineHeight="6rem" lines={4} />
      </Page>
    );
  }
  const { grants, app } = asked.data;
  if (!grants.isAdmin && !portal.isAdmin) {
    const which = portal.isInstallMode ? 'install' : 'later';
    return (
      <Page title={title}>
        <EmptyState title={text('setup.employee.title')}>
          <p>{text(`setup.employee.${which}`)}</p>
        </EmptyState>
      </Page>
    );
  }
  return <SetupSteps app={app} grants={grants} onFinish={onFinish} />;
}
