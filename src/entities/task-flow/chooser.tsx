import { useId, useState, type ReactNode } from 'react';
import { useKindTexts } from '@/texts/use-texts';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { SearchField } from '@/ui/search-field';
import { panelId, tabId, TabList } from '@/ui/tabs';
import { ChooserDepartments } from './chooser-departments';
import { ChooserPeople } from './chooser-people';
import type { Directory } from './directory';
import { departmentPair, memberKey, memberOf, userPair, type Pair } from './pairs';
import { say } from './say';

interface ChooserProps {
  readonly title: ReactNode;
  readonly pairs: readonly Pair[];
  readonly directory: Directory;
  /** One person, taken at once. */
  readonly isSingle: boolean;
  readonly onApply: (pairs: readonly Pair[]) => void;
  readonly onClose: () => void;
}

/** People by search and departments by the company tree. Nothing is taken over before the person says so. */
export function Chooser(props: ChooserProps) {
  const { directory, isSingle, onApply, onClose } = props;
  const kindText = useKindTexts('task-flows');
  const idBase = useId();
  const [tab, setTab] = useState('people');
  const [query, setQuery] = useState('');
  const [pairs, setPairs] = useState(props.pairs);
  const held = new Set(pairs.map(memberKey));
  const listId = `${idBase}-list`;

  function toggle(pair: Pair) {
    if (isSingle) return onApply([pair]);
    const key = memberKey(pair);
    setPairs(held.has(key) ? pairs.filter((each) => memberKey(each) !== key) : [...pairs, pair]);
  }

  return (
    <Dialog
      title={props.title}
      footer={
        <>
          <Button onClick={onClose}>{kindText(say('chooser.cancel'))}</Button>
          {!isSingle && (
            <Button variant="primary" onClick={() => onApply(pairs)}>
              {kindText(say('chooser.apply', { count: pairs.length }))}
            </Button>
          )}
        </>
      }
      onClose={onClose}
    >
      <div className="flex flex-col gap-3">
        {!isSingle && (
          <TabList
            idBase={idBase}
            label={kindText(say('chooser.what'))}
            selected={tab}
            tabs={[
              { id: 'people', label: kindText(say('chooser.people')) },
              { id: 'departments', label: kindText(say('chooser.departments')) },
            ]}
            onSelect={setTab}
          />
        )}
        <div
          className="flex flex-col gap-2"
          {...(isSingle
            ? {}
            : {
                role: 'tabpanel',
                id: panelId(idBase, tab),
                'aria-labelledby': tabId(idBase, tab),
              })}
        >
          <SearchField
            data-autofocus
            label={kindText(
              say(tab === 'people' ? 'chooser.findPerson' : 'chooser.findDepartment'),
            )}
            value={query}
            onChange={setQuery}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown') return;
              event.preventDefault();
              document.getElementById(listId)?.focus();
            }}
          />
          {tab === 'people' ? (
            <ChooserPeople
              directory={directory}
              isSelected={(id) => held.has(memberKey(userPair(id)))}
              isSingle={isSingle}
              listId={listId}
              query={query}
              onToggle={(id) => toggle(userPair(id))}
            />
          ) : (
            <ChooserDepartments
              directory={directory}
              chosen={(id) => {
                const pair = pairs.find(
                  (each) => memberKey(each) === memberKey(departmentPair(id, false)),
                );
                const member = pair === undefined ? null : memberOf(pair);
                if (member?.is !== 'department') return null;
                return member.isFlat ? 'flat' : 'deep';
              }}
              listId={listId}
              query={query}
              // With what is below it: the portal's own meaning of a bare department. The row says so and can be changed.
              onToggle={(id) => toggle(departmentPair(id, false))}
            />
          )}
        </div>
      </div>
    </Dialog>
  );
}
