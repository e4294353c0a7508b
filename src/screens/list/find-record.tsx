import { useState } from 'react';
import { usePortal } from '@/bitrix24/portal-context';
import { isPortalError } from '@/bitrix24/portal-error';
import type { Kind, Listing } from '@/entities/kind';
import { goTo } from '@/screens/leave/guarded-location';
import { useKindTexts, useTexts } from '@/texts/use-texts';
import { Button } from '@/ui/button';

interface FindRecordProps {
  readonly kind: Kind;
  readonly listing: Listing<unknown>;
}

/** Opens a record the list does not know of, by its id or a pasted link. */
export function FindRecord({ kind, listing }: FindRecordProps) {
  const text = useTexts();
  const kindText = useKindTexts(kind.slug);
  const portal = usePortal();
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<'idle' | 'looking' | 'not-found'>('idle');
  const label = kindText({ key: 'list.find' });

  async function find() {
    if (typed.trim() === '' || state === 'looking') return;
    setState('looking');
    try {
      const id = (await listing.find?.(portal, typed.trim())) ?? null;
      if (id === null) return setState('not-found');
      goTo(`/${kind.slug}/${encodeURIComponent(id)}`);
    } catch (error) {
      if (!isPortalError(error)) throw error;
      setState('not-found');
    }
  }

  return (
    <form
      className="flex min-w-0 flex-wrap items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void find();
      }}
    >
      <input
        aria-invalid={state === 'not-found' || undefined}
        aria-label={label}
        className="h-control w-56 min-w-0 rounded-control border border-control bg-card px-3"
        placeholder={label}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setState('idle');
        }}
      />
      <Button isBusy={state === 'looking'} type="submit">
        {text('list.findNow')}
      </Button>
      <span className="text-danger" role="status">
        {state === 'not-found' && text('list.findNothing')}
      </span>
    </form>
  );
}
