import { UserRoundSearch, UsersRound } from 'lucide-react';
import { lazy, Suspense, useState, type Ref } from 'react';
import { usePortal } from '@/bitrix24/portal-context';
import { useKindTexts } from '@/texts/use-texts';
import { Button } from '@/ui/button';
import { FieldFrame, type FieldProps } from '@/ui/field';
import type { Directory } from './directory';
import { MemberRow } from './member-row';
import { memberKey, pairKey, userPair, type Pair } from './pairs';
import { say } from './say';
import { useDirectory } from './use-directory';
import { useNames } from './use-names';

const Chooser = lazy(async () => ({ default: (await import('./chooser')).Chooser }));

interface PeopleBoxProps {
  readonly frame: FieldProps;
  readonly pairs: readonly Pair[];
  readonly directory: Directory;
  /** One person and nothing else. */
  readonly isSingle?: boolean;
  readonly attach?: Ref<HTMLButtonElement>;
  readonly onChange: (pairs: readonly Pair[]) => void;
  readonly onLeave: () => void;
}

/** Chosen people and departments, and two ways to more: the app's own chooser, and the portal's picker of people. */
export function PeopleBox(props: PeopleBoxProps) {
  const { frame, pairs, isSingle = false, attach, onChange, onLeave } = props;
  const kindText = useKindTexts('task-flows');
  const portal = usePortal();
  const directory = useDirectory(props.directory);
  const [isChoosing, setChoosing] = useState(false);
  useNames(directory, { responsibleList: pairs });

  function pick() {
    // The portal never says that its picker was closed without an answer, so nothing here waits for it.
    portal.people.pickUsers({ multiple: !isSingle }).picked.then(
      (users) => {
        if (users === null || users.length === 0) return;
        directory.people.add(
          users
            .filter(({ id }) => directory.people.get(id).is !== 'known')
            .map(({ id, name, position, photo }) => ({
              id,
              name,
              position,
              photo,
              isActive: true,
            })),
        );
        const picked = users.map(({ id }) => userPair(id));
        if (isSingle) return onChange(picked.slice(0, 1));
        const held = new Set(pairs.map(memberKey));
        onChange([...pairs, ...picked.filter((pair) => !held.has(memberKey(pair)))]);
      },
      // A picker that cannot be shown leaves everything as it is; the chooser beside it still works.
      () => undefined,
    );
  }

  return (
    <FieldFrame {...frame} isGroup>
      {({ id, 'aria-describedby': described, 'aria-invalid': isInvalid }, labelId) => (
        <div
          className={`min-w-0 overflow-hidden rounded-control border bg-card ${isInvalid ? 'border-danger' : 'border-control'}`}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) onLeave();
          }}
        >
          <div aria-labelledby={labelId} className="flex min-w-0 flex-col" role="group">
            {pairs.length === 0 ? (
              <p className="px-3 py-3 text-soft">{kindText(say('people.nobody'))}</p>
            ) : (
              // Lists of people are long at times; the box scrolls, not the page.
              <ul className="relative max-h-80 overflow-y-auto">
                {pairs.map((pair, at) => (
                  <MemberRow
                    directory={directory}
                    key={pairKey(pair)}
                    pair={pair}
                    onChange={(next) => onChange(pairs.with(at, next))}
                    onRemove={() => onChange(pairs.toSpliced(at, 1))}
                  />
                ))}
              </ul>
            )}
            <div className="flex flex-wrap gap-2 border-t border-divider p-2">
              <Button
                aria-describedby={described}
                icon={UserRoundSearch}
                id={id}
                ref={attach}
                size="small"
                onClick={() => setChoosing(true)}
              >
                {kindText(say(isSingle ? 'people.choosePerson' : 'people.choose'))}
              </Button>
              <Button icon={UsersRound} size="small" variant="plain" onClick={pick}>
                {kindText(say('people.portalPicker'))}
              </Button>
            </div>
            {isChoosing && (
              <Suspense>
                <Chooser
                  directory={directory}
                  isSingle={isSingle}
                  pairs={pairs}
                  title={frame.label}
                  onApply={(next) => {
                    setChoosing(false);
                    onChange(next);
                  }}
                  onClose={() => setChoosing(false)}
                />
              </Suspense>
            )}
          </div>
        </div>
      )}
    </FieldFrame>
  );
}
