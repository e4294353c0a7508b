import { useQuery } from '@tanstack/react-query';
import type { Kind, Operation } from '@/entities/kind';
import { isPortalError } from '@/bitrix24/portal-error';
import { detailsOf } from '@/screens/failure/details-of';
import { placeRefusal } from '@/screens/refusals/place';
import { useRefusalSentence } from '@/screens/refusals/use-refusal-sentence';
import { useTexts } from '@/texts/use-texts';
import { Button } from '@/ui/button';
import { FailureState } from '@/ui/failure';
import { Link } from '@/ui/link';

interface KindFailureProps {
  readonly kind: Kind;
  readonly operation: Operation;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Stands where a list or a record could not be read: what is missing, who can grant it, or what to do. */
export function KindFailure({ kind, operation, error, onRetry }: KindFailureProps) {
  const text = useTexts();
  const sentenceOf = useRefusalSentence(kind);
  const catalogue = useQuery({
    queryKey: ['refusals', kind.slug, operation],
    queryFn: async () =>
      operation === 'list'
        ? (await kind.loadListing()).refusals
        : (await kind.loadEditing()).refusals,
    staleTime: Infinity,
  });
  if (!isPortalError(error)) throw error;
  if (catalogue.data === undefined) return null;
  const placed = placeRefusal(error, operation, catalogue.data);
  const sentence = sentenceOf(placed);
  const title =
    error.kind === 'forbidden'
      ? text(`needs.${error.reason ?? 'right'}`, { scope: kind.scope })
      : text(`failures.title.${error.kind}`);
  return (
    <FailureState
      title={title}
      details={detailsOf(error)}
      actions={
        <>
          {error.kind === 'missing' && operation !== 'list' ? (
            <Link href={`#/${kind.slug}`}>{text('editor.backToList')}</Link>
          ) : (
            <Button onClick={onRetry}>{text('failures.tryAgain')}</Button>
          )}
          <Link isExternal href={kind.docs}>
            {text('failures.documentation')}
          </Link>
        </>
      }
    >
      <p data-refusal-step={placed.step}>{sentence}</p>
    </FailureState>
  );
}
