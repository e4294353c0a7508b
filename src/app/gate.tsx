import { lazy, Suspense, useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { connect } from '@/bitrix24/connect';
import { ConnectError, type ConnectFailure } from '@/bitrix24/connect-error';
import type { Portal } from '@/bitrix24/portal';
import { PortalProvider } from '@/bitrix24/portal-context';
import { goTo } from '@/screens/leave/guarded-location';
import { useTexts } from '@/texts/use-texts';
import { Page } from '@/ui/layout';
import { Skeleton } from '@/ui/skeleton';
import { addressFor, robotSettings } from './placements';
import { Setup } from './routes';

const GateFailure = lazy(async () => ({ default: (await import('./gate-failure')).GateFailure }));

type Connection =
  | { readonly is: 'waiting' }
  | { readonly is: 'failed'; readonly failure: ConnectFailure }
  | { readonly is: 'open'; readonly portal: Portal };

interface GateProps {
  readonly connecting: Promise<Portal>;
  readonly onLanguage: (portalLang: string) => void;
  /** There is one screen only: the setup, or the settings of a robot. */
  readonly onBare: () => void;
  readonly children: ReactNode;
}

/** Lets nobody in before the handshake, and says why when it fails. */
export function Gate({ connecting, onLanguage, onBare, children }: GateProps) {
  const text = useTexts();
  const [attempt, setAttempt] = useState(connecting);
  const [connection, setConnection] = useState<Connection>({ is: 'waiting' });

  const opened = useEffectEvent((portal: Portal) => {
    onLanguage(portal.lang);
    if (portal.isInstallMode || portal.placement.code === robotSettings) onBare();
    const address = addressFor(portal.placement);
    if (address !== null && location.hash.length < 3) goTo(address, { replace: true });
    setConnection({ is: 'open', portal });
  });

  useEffect(() => {
    // The handshake belongs to the page, not to this effect: a late answer is only ignored, never torn down.
    let isStale = false;
    attempt.then(
      (portal) => {
        if (!isStale) opened(portal);
      },
      (error: unknown) => {
        if (isStale) return;
        const failure = error instanceof ConnectError ? error.kind : 'failed';
        setConnection({ is: 'failed', failure });
      },
    );
    return () => {
      isStale = true;
    };
  }, [attempt]);

  if (connection.is === 'open') {
    const { portal } = connection;
    const screen = portal.isInstallMode ? (
      <Suspense fallback={<Page title={text('shell.setup')}>{null}</Page>}>
        <Setup />
      </Suspense>
    ) : (
      children
    );
    return <PortalProvider portal={portal}>{screen}</PortalProvider>;
  }
  if (connection.is === 'waiting') {
    return (
      <Page title={text('gate.connecting')}>
        <Skeleton lineHeight="2.75rem" lines={6} />
      </Page>
    );
  }
  return (
    <Suspense>
      <GateFailure
        failure={connection.failure}
        onRetry={() => {
          setConnection({ is: 'waiting' });
          setAttempt(connect());
        }}
      />
    </Suspense>
  );
}
