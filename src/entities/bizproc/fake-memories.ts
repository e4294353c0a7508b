/** A memory for tests: what it holds is what a test says, and rows pass through the portal as they are. */
import type { FakeOptions } from '@/bitrix24/fake-portal';
import type { Request } from '@/bitrix24/portal';
import type { Memories, Recall, Remembered } from '../kind';
import { slugs, type KnownDefinition } from './states';

type Row = Remembered & { readonly row: true };

function isRow(row: unknown): row is Row {
  return typeof row === 'object' && row !== null && 'row' in row;
}

const method = 'entity.item.get';

const memories: Memories = {
  request: (wanted, id) => ({ method, params: id === undefined ? { wanted } : { wanted, id } }),
  read: (rows) => rows.filter(isRow),
  isNone: ({ code }) => code === 'ERROR_ENTITY_NOT_FOUND',
};

export const recall: Recall = async () => memories;

export function rememberedOf({ kind, code, ...known }: KnownDefinition): Remembered {
  return { slug: slugs[kind], id: code, ...known };
}

/** The answer of the memory, 50 rows per page. */
export function keptAnswer(kept: readonly Remembered[]): NonNullable<FakeOptions['answers']> {
  return {
    [method]: ({ wanted, id, start }: Request['params']) => {
      const slugsWanted: readonly unknown[] = Array.isArray(wanted) ? wanted : [];
      const all = kept
        .filter((each) => slugsWanted.includes(each.slug) && (id === undefined || each.id === id))
        .map((each) => ({ ...each, row: true }));
      const from = Number(start ?? 0);
      return { result: all.slice(from, from + 50), total: all.length };
    },
  };
}
