import { useQuery } from '@tanstack/react-query';
import { UserRoundSearch, X } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { usePortal } from '@/bitrix24/portal-context';
import { useInput } from '@/forms/use-input';
import { useKindTexts } from '@/texts/use-texts';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { FieldFrame } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import type { BizprocContext } from './context';
import { nameOfUser, type RunAsUsers } from './people';
import { say } from './say';
import { readUsers, usersCall } from './wire-surroundings';

interface RunAsInputProps {
  readonly slug: string;
  readonly context: BizprocContext;
}

/** Asks for the name of a person who came into the form without one, as with a draft or a number. */
function useUser(users: RunAsUsers, id: number | null) {
  const portal = usePortal();
  useSyncExternalStore(users.subscribe, users.version);
  const isUnread = id !== null && id > 0 && users.find(id) === undefined;
  const asked = useQuery({
    queryKey: ['bizproc', 'user', id],
    enabled: isUnread,
    queryFn: async () => {
      const { result } = await portal.read(usersCall(id === null ? [] : [id]));
      const found = readUsers(result);
      users.add(found);
      return found;
    },
  });
  return { user: users.find(id), isGone: isUnread && asked.data?.length === 0 };
}

function focusInput(place: HTMLElement | null): void {
  place?.querySelector('input')?.focus();
}

/** Whose token the handler gets: picked in the portal's own dialog, or by number where that does not open. */
export function RunAsInput({ slug, context }: RunAsInputProps) {
  const kindText = useKindTexts(slug);
  const portal = usePortal();
  const { value, change, leave, attach, frame } = useInput('authUserId');
  const { users } = context;
  const [isTyping, setTyping] = useState(false);
  // Zero is what the portal keeps when nobody was named (B24).
  const chosen = typeof value === 'number' && value !== 0 ? value : null;
  const { user, isGone } = useUser(users, chosen);

  function pick() {
    // The portal never says that its dialog was closed without an answer, so nothing here waits for it.
    portal.people.pickUsers({ multiple: false }).picked.then(
      (picked) => {
        const person = picked?.[0];
        if (person === undefined) return;
        const known = users.find(person.id);
        users.add([known ?? { id: person.id, name: person.name, isActive: true, isAdmin: null }]);
        setTyping(false);
        change(person.id);
        leave();
      },
      () => setTyping(true),
    );
  }

  return (
    <FieldFrame {...frame} isGroup>
      {(control, labelId) => (
        <div
          aria-labelledby={labelId}
          className={`flex min-w-0 flex-col rounded-control border bg-card ${
            control['aria-invalid'] ? 'border-danger' : 'border-control'
          }`}
          role="group"
        >
          <p className="flex min-w-0 flex-wrap items-center gap-2 px-3 py-2" aria-live="polite">
            {chosen === null ? (
              <span className="text-soft">
                {kindText(say(context.state === 'unknown' ? 'runAs.unknown' : 'runAs.nobody'))}
              </span>
            ) : (
              <span className="min-w-0 break-words">
                {nameOfUser(users, chosen)}{' '}
                <span className="text-soft">
                  {kindText(say('runAs.id', { id: String(chosen) }))}
                </span>
              </span>
            )}
            {user?.isActive === false && (
              <Badge tone="warning">{kindText(say('runAs.inactive'))}</Badge>
            )}
            {user?.isAdmin === false && (
              <Badge tone="warning">{kindText(say('runAs.noAdmin'))}</Badge>
            )}
            {isGone && <Badge tone="danger">{kindText(say('runAs.gone'))}</Badge>}
          </p>
          <div className="flex flex-wrap gap-2 border-t border-divider p-2">
            <Button
              aria-describedby={control['aria-describedby']}
              icon={UserRoundSearch}
              id={control.id}
              ref={attach}
              size="small"
              onClick={pick}
            >
              {kindText(say('runAs.choose'))}
            </Button>
            <Button size="small" variant="plain" onClick={() => setTyping(!isTyping)}>
              {kindText(say('runAs.byNumber'))}
            </Button>
            {chosen !== null && (
              <Button
                icon={X}
                size="small"
                variant="plain"
                onClick={() => {
                  change(null);
                  leave();
                }}
              >
                {kindText(say('runAs.clear'))}
              </Button>
            )}
          </div>
          {isTyping && (
            <div
              className="max-w-60 px-3 pb-3"
              // Whoever asks for the field wants to type.
              ref={focusInput}
            >
              <NumberField
                label={kindText(say('runAs.number'))}
                min={1}
                value={chosen}
                onBlur={leave}
                onChange={(id) => {
                  if (id === null || (Number.isInteger(id) && id > 0)) change(id);
                }}
              />
            </div>
          )}
        </div>
      )}
    </FieldFrame>
  );
}
