import { describe, expect, test } from 'vitest';
import { kinds } from '../entities';
import { scopeRows } from './scope-table';

function standingOf(granted: readonly string[] | null) {
  const rows = scopeRows(granted === null ? null : new Set(granted));
  return new Map(rows.map(({ id, scope, standing }) => [id, { scope, standing }]));
}

describe('the scopes', () => {
  test('name for each kind the one that its descriptor asks for', () => {
    for (const { slug, scope } of kinds) {
      const row = scopeRows(null).find(({ scopes, kinds: users }) => {
        return scopes[0] === scope && users.includes(slug);
      });
      expect(row?.isOptional, slug).toBe(false);
    }
  });

  test('are all unknown where the portal does not tell', () => {
    for (const { standing } of standingOf(null).values()) expect(standing).toBe('unknown');
  });

  test('are granted or missing one by one', () => {
    const found = standingOf(['crm', 'entity']);
    expect(found.get('crm')?.standing).toBe('granted');
    expect(found.get('entity')?.standing).toBe('granted');
    expect(found.get('placement')?.standing).toBe('missing');
    expect(found.get('bizproc')?.standing).toBe('missing');
  });

  test('count as granted with a wider one of the same kind, which is then named', () => {
    const found = standingOf(['user', 'socialnetwork']);
    expect(found.get('user')).toEqual({ scope: 'user', standing: 'granted' });
    expect(found.get('group')).toEqual({ scope: 'socialnetwork', standing: 'granted' });
    expect(standingOf([]).get('user')).toEqual({ scope: 'user_brief', standing: 'missing' });
  });
});
