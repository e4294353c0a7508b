/** The company tree as rows of a list: what is open, what is found. */
import { isMatch } from '@/ui/match';
import type { Department } from './directory';

export interface TreeRow {
  readonly department: Department;
  /** From 1, as a screen reader counts. */
  readonly level: number;
  /** Names of the departments above, from the top. */
  readonly path: readonly string[];
  /** Null for a department without others below it. */
  readonly isOpen: boolean | null;
  /** Place among its neighbours, from 1, and how many there are. */
  readonly place: number;
  readonly neighbours: number;
}

export interface Tree {
  readonly roots: readonly Department[];
  readonly below: ReadonlyMap<number, readonly Department[]>;
}

/** A parent that is not in the list, or a circle of parents, does not hide anybody: such departments stand at the top. */
export function treeOf(departments: readonly Department[], locale: string): Tree {
  const collator = new Intl.Collator(locale);
  const byId = new Map(departments.map((department) => [department.id, department]));
  const below = new Map<number, Department[]>();
  const roots: Department[] = [];
  for (const department of departments) {
    const { parentId } = department;
    if (parentId === null || !byId.has(parentId) || isInCircle(department, byId))
      roots.push(department);
    else below.set(parentId, [...(below.get(parentId) ?? []), department]);
  }
  const inOrder = (rows: Department[]) =>
    rows.toSorted((a, b) => a.sort - b.sort || collator.compare(a.name, b.name));
  return {
    roots: inOrder(roots),
    below: new Map([...below].map(([id, rows]) => [id, inOrder(rows)])),
  };
}

function isInCircle(start: Department, byId: ReadonlyMap<number, Department>): boolean {
  const seen = new Set<number>();
  let here: Department | undefined = start;
  while (here !== undefined && here.parentId !== null) {
    if (seen.has(here.id)) return here.id === start.id || seen.has(start.id);
    seen.add(here.id);
    here = byId.get(here.parentId);
  }
  return false;
}

/**
 * Rows in reading order. Without words: what is open. With words: every department whose name holds them, wherever it is,
 * without the tree around it, since its path says where it is.
 */
export function rowsOf(
  tree: Tree,
  open: ReadonlySet<number>,
  words: readonly string[],
  locale: string,
): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const isSearch = words.length > 0;
  function walk(list: readonly Department[], level: number, path: readonly string[]): void {
    for (const [at, department] of list.entries()) {
      const below = tree.below.get(department.id) ?? [];
      const isOpen = open.has(department.id);
      const place = { place: at + 1, neighbours: list.length };
      if (!isSearch) {
        rows.push({ department, level, path, isOpen: below.length > 0 ? isOpen : null, ...place });
      } else if (isMatch(department.name, words, locale)) {
        rows.push({ department, level: 1, path, isOpen: null, ...place });
      }
      if (below.length > 0 && (isSearch || isOpen))
        walk(below, level + 1, [...path, department.name]);
    }
  }
  walk(tree.roots, 1, []);
  if (!isSearch) return rows;
  return rows.map((row, at) => ({ ...row, place: at + 1, neighbours: rows.length }));
}
