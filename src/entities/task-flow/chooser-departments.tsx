import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { readAllPages } from '@/bitrix24/paging';
import { usePortal } from '@/bitrix24/portal-context';
import { isPortalError } from '@/bitrix24/portal-error';
import { useKindTexts } from '@/texts/use-texts';
import { queryWords } from '@/ui/match';
import { useWords } from '@/ui/words';
import { ChooserList } from './chooser-list';
import { ChooserStatus } from './chooser-status';
import { rowsOf, treeOf } from './department-tree';
import type { Department, Directory } from './directory';
import { say } from './say';
import { allDepartmentsCall, readDepartments } from './wire-directory';

interface ChooserDepartmentsProps {
  readonly listId: string;
  readonly query: string;
  readonly directory: Directory;
  /** How a chosen department is meant; null for one that is not chosen. */
  readonly chosen: (id: number) => 'deep' | 'flat' | null;
  readonly onToggle: (id: number) => void;
}

const none: readonly Department[] = [];

/** The company tree, read whole once: a tree with holes would hide who is below whom. */
export function ChooserDepartments(props: ChooserDepartmentsProps) {
  const { directory } = props;
  const kindText = useKindTexts('task-flows');
  const { locale } = useWords();
  const portal = usePortal();
  const read = useQuery({
    queryKey: ['task-flow', 'departments'],
    queryFn: async () => {
      const { all } = await readAllPages(portal, {
        all: { request: allDepartmentsCall, pick: readDepartments },
      });
      directory.departments.add(all);
      return all;
    },
    staleTime: 300_000,
  });
  const departments = read.data ?? none;
  const tree = useMemo(() => treeOf(departments, locale), [departments, locale]);
  const [folded, setFolded] = useState<ReadonlyMap<number, boolean>>(new Map());
  const query = useDeferredValue(props.query);
  const rows = useMemo(() => {
    // The top is open at first: a tree of one closed line helps nobody.
    const roots = tree.roots.map(({ id }) => id).filter((id) => folded.get(id) !== false);
    const opened = [...folded].filter(([, isOpen]) => isOpen).map(([id]) => id);
    return rowsOf(tree, new Set([...roots, ...opened]), queryWords(query, locale), locale);
  }, [tree, folded, query, locale]);
  return (
    <>
      <ChooserList
        count={rows.length}
        id={props.listId}
        isSingle={false}
        label={kindText(say('chooser.departments'))}
        query={query}
        row={(at) => {
          const row = rows[at];
          if (row === undefined) return null;
          const { id, name } = row.department;
          const chosen = props.chosen(id);
          return {
            key: String(id),
            title: name || `#${id}`,
            detail: query.trim() === '' ? '' : row.path.join(' / '),
            note: chosen === null ? '' : kindText(say(`people.${chosen}`)),
            photo: '',
            isDepartment: true,
            isSelected: chosen !== null,
            level: row.level,
            isOpen: row.isOpen,
            place: row.place,
            neighbours: row.neighbours,
          };
        }}
        onOpen={(at, isOpen) => {
          const row = rows[at];
          if (row !== undefined) setFolded(new Map(folded).set(row.department.id, isOpen));
        }}
        onToggle={(at) => {
          const row = rows[at];
          if (row !== undefined) props.onToggle(row.department.id);
        }}
      />
      <ChooserStatus
        count={rows.length}
        error={isPortalError(read.error) ? read.error : null}
        isLoading={read.isPending}
        onRetry={() => void read.refetch()}
      />
    </>
  );
}
