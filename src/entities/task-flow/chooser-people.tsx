import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { usePortal } from '@/bitrix24/portal-context';
import { isPortalError } from '@/bitrix24/portal-error';
import { useSettled } from '@/forms/use-settled';
import { useKindTexts } from '@/texts/use-texts';
import { ChooserList } from './chooser-list';
import type { Directory, Person } from './directory';
import { ChooserStatus } from './chooser-status';
import { say } from './say';
import { peopleSearchCall, readPeople } from './wire-directory';

interface ChooserPeopleProps {
  readonly listId: string;
  readonly query: string;
  readonly directory: Directory;
  readonly isSingle: boolean;
  readonly isSelected: (id: number) => boolean;
  readonly onToggle: (id: number) => void;
}

const pageSize = 50;
const pauseMs = 300;
/** A list cannot be scrolled beyond this, whatever the total says. */
const mostPeople = 100_000;

/** People page by page: only the pages in sight are read, so 10,000 people cost what one sees of them. */
export function ChooserPeople(props: ChooserPeopleProps) {
  const { directory } = props;
  const kindText = useKindTexts('task-flows');
  const portal = usePortal();
  const query = useSettled(props.query, pauseMs);
  const [range, setRange] = useState({ query, from: 0, to: 0 });
  const seen = range.query === query ? range : { from: 0, to: 0 };
  const first = Math.floor(seen.from / pageSize);
  const last = Math.floor(seen.to / pageSize);
  // The first page tells how many there are, so it is always among them.
  const starts = new Set([0]);
  for (let page = first; page <= last; page += 1) starts.add(page * pageSize);
  const pages = useQueries({
    queries: [...starts].map((start) => ({
      queryKey: ['task-flow', 'people', query, start],
      queryFn: async () => {
        const { result, total } = await portal.read(peopleSearchCall(query, start));
        const people = readPeople(result);
        directory.people.add(people);
        return { start, people, total: total ?? start + people.length };
      },
    })),
  });
  const rows = new Map<number, Person>();
  for (const { data } of pages) {
    for (const [at, person] of (data?.people ?? []).entries()) {
      rows.set((data?.start ?? 0) + at, person);
    }
  }
  const count = Math.min(pages[0]?.data?.total ?? 0, mostPeople);
  const failure = pages.find(({ error }) => error !== null)?.error;
  return (
    <>
      <ChooserList
        count={count}
        id={props.listId}
        isSingle={props.isSingle}
        label={kindText(say('chooser.people'))}
        query={query}
        row={(at) => {
          const person = rows.get(at);
          if (person === undefined) return null;
          return {
            key: String(person.id),
            title: person.name || `#${person.id}`,
            detail: person.position,
            note: person.isActive ? '' : kindText(say('people.dismissed')),
            photo: person.photo,
            isDepartment: false,
            isSelected: props.isSelected(person.id),
            level: 1,
            isOpen: null,
            place: at + 1,
            neighbours: count,
          };
        }}
        onRange={(from, to) => setRange({ query, from, to })}
        onToggle={(at) => {
          const person = rows.get(at);
          if (person !== undefined) props.onToggle(person.id);
        }}
      />
      <ChooserStatus
        count={count}
        error={isPortalError(failure) ? failure : null}
        isLoading={pages[0]?.isPending === true || query !== props.query}
        onRetry={() => {
          for (const page of pages) if (page.isError) void page.refetch();
        }}
      />
    </>
  );
}
