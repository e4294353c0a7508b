import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { parseAnswer } from './parse';
import { PortalError } from './portal-error';

const schema = z.object({ items: z.array(z.object({ id: z.number() })) });

function failure(run: () => unknown): PortalError {
  try {
    run();
  } catch (error) {
    if (error instanceof PortalError) return error;
  }
  throw new Error('a PortalError was expected');
}

describe('parsing an answer', () => {
  test('gives the promised shape', () => {
    expect(parseAnswer(schema, { items: [{ id: 1, more: 2 }] }, 'm').items[0]?.id).toBe(1);
  });

  test('names the place of the first surprise, never what was there', () => {
    const error = failure(() => parseAnswer(schema, { items: [{ id: 'private' }] }, 'm.list'));
    expect(error).toMatchObject({
      kind: 'garbled',
      code: 'unexpected-shape:items.0.id',
      method: 'm.list',
    });
    expect(JSON.stringify(error)).not.toContain('private');
  });

  test('does not name keys that may be data', () => {
    const names = z.record(z.string(), z.number());
    const error = failure(() => parseAnswer(names, { 'Ann from sales': 'x' }, 'm'));
    expect(error.code).toBe('unexpected-shape:*');
  });
});
