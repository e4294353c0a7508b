import type { PortalError } from '@/bitrix24/portal-error';
import { detailsOf } from '@/screens/failure/details-of';
import { Banner } from '@/ui/banner';
import { TechnicalDetails } from '@/ui/failure';
import { useFailureSentence } from './use-failure-sentence';

interface StepFailureProps {
  readonly title: string;
  readonly error: PortalError;
  readonly scope: string;
}

/** Why a whole step did not happen. */
export function StepFailure({ title, error, scope }: StepFailureProps) {
  const sentenceOf = useFailureSentence();
  return (
    <Banner title={title} tone="danger">
      <p>{sentenceOf(error, scope)}</p>
      <TechnicalDetails text={detailsOf(error)} />
    </Banner>
  );
}
