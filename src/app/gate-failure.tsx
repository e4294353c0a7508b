import type { ConnectFailure } from '@/bitrix24/connect-error';
import { useTexts } from '@/texts/use-texts';
import { Button } from '@/ui/button';
import { FailureState } from '@/ui/failure';
import { Page } from '@/ui/layout';
import { Link } from '@/ui/link';

const installing = 'https://apidocs.bitrix24.com/local-integrations/local-apps.html';

interface GateFailureProps {
  readonly failure: ConnectFailure;
  readonly onRetry: () => void;
}

/** Why nobody could be let in, and what to do. */
export function GateFailure({ failure, onRetry }: GateFailureProps) {
  const text = useTexts();
  return (
    <Page title={text('app.name')}>
      <FailureState
        title={text(`gate.${failure}.title`)}
        actions={
          failure === 'outside' ? (
            <Link isExternal href={installing}>
              {text('gate.howToInstall')}
            </Link>
          ) : (
            <Button variant="primary" onClick={onRetry}>
              {text('gate.retry')}
            </Button>
          )
        }
      >
        <p>{text(`gate.${failure}.body`)}</p>
      </FailureState>
    </Page>
  );
}
