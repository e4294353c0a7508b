/** What may happen in a random story of saves: edits, faults, kills, reopenings, other people. */
import fc from 'fast-check';
import type { Kill } from './saving-office.ts';

const methods = {
  read: 'crm.automatedsolution.get',
  intent: 'entity.item.add',
  write: 'crm.automatedsolution.update',
  creation: 'crm.automatedsolution.add',
  revision: 'entity.item.update',
  check: 'crm.automatedsolution.get',
  look: 'entity.item.get',
} as const;

type Where = keyof typeof methods;

/** `{other}` and `{id}` are filled in by the story. */
export interface OrderedFault {
  readonly where: Where;
  readonly method: string;
  readonly effect: Readonly<Record<string, unknown>> | 'someone-else';
  readonly times: number;
}

const refusals = [
  { status: 400, error: 'ERROR_CORE', error_description: 'Internal error' },
  { status: 403, error: 'ACCESS_DENIED', error_description: 'Access denied' },
  {
    status: 503,
    error: 'OVERLOAD_LIMIT',
    error_description: 'REST API is blocked due to overload.',
  },
  { status: 500, error: 'INTERNAL_SERVER_ERROR', error_description: 'Internal server error' },
];

const effect = fc.oneof(
  fc.constantFrom('before', 'after').map((drop) => ({ drop })),
  fc.constantFrom('html', 'empty', 'truncated', 'no-time').map((answer) => ({ answer })),
  fc.constantFrom(...refusals).map((refuse) => ({ refuse })),
  fc.constant({ expireTokens: true }),
  fc.constant('someone-else' as const),
);

function faultAt(...places: readonly Where[]): fc.Arbitrary<OrderedFault> {
  return fc
    .record({ where: fc.constantFrom(...places), effect, times: fc.constantFrom(1, 1, 2) })
    .map(({ where, effect: ordered, times }) => ({
      where,
      // A portal looks at the token once, before it runs the first command of a batch.
      method: isExpiry(ordered) && methods[where].startsWith('entity.') ? 'batch' : methods[where],
      effect: ordered,
      times: ordered === 'someone-else' ? 1 : times,
    }));
}

function isExpiry(ordered: OrderedFault['effect']): boolean {
  return typeof ordered === 'object' && 'expireTokens' in ordered;
}

const kill: fc.Arbitrary<Kill> = fc.record({
  // The fresh read, the intent, the write, the revision.
  request: fc.constantFrom(1, 2, 3, 3, 4),
  how: fc.constantFrom('before', 'after', 'late'),
});

function atTimes<T>(some: fc.Arbitrary<T>, weight: number): fc.Arbitrary<T | null> {
  return fc.oneof(
    { weight: 10 - weight, arbitrary: fc.constant(null) },
    { weight, arbitrary: some },
  );
}

const desk = fc.integer({ min: 0, max: 2 });

const edit = fc.record({
  is: fc.constant('save' as const),
  desk,
  /** Null: a new workplace. */
  record: fc.constantFrom('1', '1', '2', null),
  isUnlinking: fc.boolean(),
  /** The form was opened before the step before this one. */
  isOpenedLongAgo: fc.boolean(),
  fault: atTimes(faultAt('read', 'intent', 'write', 'creation', 'revision'), 6),
  second: atTimes(faultAt('intent', 'write', 'revision', 'look'), 3),
  kill: atTimes(kill, 3),
  /** Somebody who was cut off opens the app again at once; what was on its way has not arrived yet. */
  isReopening: fc.boolean(),
  checkFault: atTimes(faultAt('check', 'revision'), 3),
  /** What a person does when the intent could not be kept. */
  afterNoJournal: fc.constantFrom('retry', 'without', 'leave'),
});

const together = fc.record({
  is: fc.constant('together' as const),
  record: fc.constantFrom('1', '2'),
  kill: atTimes(kill, 2),
});

const reopen = fc.record({
  is: fc.constant('reopen' as const),
  desk,
  fault: atTimes(faultAt('check', 'revision', 'look'), 4),
});

const pass = fc.record({
  is: fc.constant('time' as const),
  seconds: fc.constantFrom(1, 40, 100, 200),
});

const arrive = fc.constant({ is: 'arrive' as const });

export const story = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: edit },
    { weight: 1, arbitrary: together },
    { weight: 3, arbitrary: reopen },
    { weight: 2, arbitrary: pass },
    { weight: 1, arbitrary: arrive },
  ),
  { minLength: 1, maxLength: 7, size: 'max' },
);

export type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;
export type Step = typeof story extends fc.Arbitrary<readonly (infer T)[]> ? T : never;
