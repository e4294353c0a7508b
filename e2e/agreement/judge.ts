/**
 * The judge between the app's contract and the stand-in portal. Both were written from the same pages by different code;
 * for each value it asks both, and a difference without a named reason is a defect of one of them.
 */
import { isDeepStrictEqual } from 'node:util';
import fc, { type Arbitrary } from 'fast-check';
import type { Request } from '@/bitrix24/portal';
import { judge as judgeValues, type Judged } from '@/forms/judge';
import type { Contract } from '@/entities/editing';
import type { Values } from '@/entities/kind';
import type { GivenWorld } from '../portal/core/given.ts';
import type { TestClient } from '../portal/test-client.ts';

export type Dialect = 'observed' | 'documented';
export type Operation = 'create' | 'update';
type Form = 'accepts' | 'refuses';
/** `stored`: as it was sent. `altered`: a success that stored something else. */
type Portal = 'stored' | 'altered' | 'refused';

/** What the judge must know of a family of methods. A family is one test file that fills this in. */
export interface Family {
  readonly name: string;
  readonly world: GivenWorld;
  /** The id of the record that updates go to. */
  readonly id: string;
  /** Values that both sides take, around the probed field; for updates those of the record in the world. */
  readonly right: Readonly<Record<Operation, Values>>;
  readonly fields: Readonly<Record<string, FieldProbes>>;
  /** The app's side. */
  contract(operation: Operation): Contract;
  normal(values: Values): Values;
  call(operation: Operation, values: Values, changed: ReadonlySet<string>): Request;
  /** What a careless client would send: the same call with a value that the form refuses. */
  rawCall(operation: Operation, fields: Readonly<Record<string, unknown>>): Request;
  /** The id in the answer of a creation. */
  createdId(result: unknown): string;
  /** What the portal has now. */
  readCall(id: string): Request;
  storedField(result: unknown, field: string): unknown;
}

export interface FieldProbes {
  /** Edge values; undefined leaves the field out. */
  readonly edges: readonly (readonly [what: string, value: unknown])[];
  readonly generated: Arbitrary<unknown>;
}

/** A difference that both sides are known to have. A row that never happens is out of date and fails. */
export interface Difference {
  readonly field: string;
  readonly operation?: Operation;
  readonly dialect?: Dialect;
  readonly form: Form;
  readonly portal: Portal;
  readonly when: (value: unknown) => boolean;
  readonly reason: string;
}

export interface Probe {
  readonly field: string;
  readonly operation: Operation;
  readonly dialect: Dialect;
  readonly value: unknown;
}

const operations: readonly Operation[] = ['create', 'update'];
const dialects: readonly Dialect[] = ['observed', 'documented'];

/** Every edge value and `runs` generated ones, of each field, in both dialects, on creation and on update. */
export function probesOf(family: Family, runs: number, seed: number): readonly Probe[] {
  return Object.entries(family.fields).flatMap(([field, { edges, generated }]) => {
    const made = fc.sample(generated, { numRuns: runs, seed });
    const values = [...edges.map(([, value]) => value), ...made];
    return operations.flatMap((operation) =>
      dialects.flatMap((dialect) => values.map((value) => ({ field, operation, dialect, value }))),
    );
  });
}

function valuesWith({ right }: Family, { operation, field, value }: Probe): Values {
  const rest = Object.entries(right[operation]).filter(([name]) => name !== field);
  return Object.fromEntries(value === undefined ? rest : [...rest, [field, value]]);
}

function problems(family: Family, operation: Operation, values: Values): readonly Judged[] {
  return judgeValues(family.contract(operation), values);
}

function requestFor(family: Family, probe: Probe, form: Form): Request {
  const { field, operation, value } = probe;
  const values = valuesWith(family, probe);
  if (form === 'accepts') return family.call(operation, values, new Set([field]));
  const alone = value === undefined ? {} : { [field]: value };
  return family.rawCall(operation, operation === 'create' ? values : alone);
}

/** Asks both sides. The world begins anew with each probe. */
export async function verdicts(
  client: TestClient,
  family: Family,
  probe: Probe,
): Promise<{ readonly form: Form; readonly portal: Portal; readonly detail: string }> {
  const { field, operation, dialect, value } = probe;
  const values = valuesWith(family, probe);
  const found = problems(family, operation, values);
  const form = found.length === 0 ? 'accepts' : 'refuses';
  await client.world(family.world, dialect);
  const request = requestFor(family, probe, form);
  const reply = await client.call(request.method, request.params);
  const said = [
    `form: ${found.map(({ path, text }) => `${path} ${text.key}`).join(', ') || 'accepts'}`,
    `portal: ${reply.status} ${reply.text.slice(0, 160)}`,
  ].join('; ');
  if (reply.status !== 200) return { form, portal: 'refused', detail: said };
  const id = operation === 'create' ? family.createdId(reply.body['result']) : family.id;
  const read = family.readCall(id);
  const now = await client.call(read.method, read.params);
  const stored = family.storedField(now.body['result'], field);
  const wanted = form === 'accepts' ? family.normal(values)[field] : value;
  const portal = isDeepStrictEqual(stored, wanted) ? 'stored' : 'altered';
  return { form, portal, detail: `${said}; stored: ${JSON.stringify(stored)?.slice(0, 80)}` };
}

/** Unnamed differences as lines to read, and the reasons of the table that were met. */
export async function judgeFamily(
  client: TestClient,
  family: Family,
  differences: readonly Difference[],
  probes: readonly Probe[],
): Promise<{ readonly unnamed: readonly string[]; readonly met: ReadonlySet<string> }> {
  const unnamed: string[] = [];
  const met = new Set<string>();
  for (const probe of probes) {
    const { form, portal, detail } = await verdicts(client, family, probe);
    if ((form === 'accepts') === (portal === 'stored') && portal !== 'altered') continue;
    const named = differences.find((row) => fits(row, probe, form, portal));
    if (named === undefined) {
      const { field, operation, dialect, value } = probe;
      const shown = JSON.stringify(value)?.slice(0, 60);
      unnamed.push(`${operation} ${field}=${shown} (${dialect}): ${form}, ${portal}. ${detail}`);
    } else {
      met.add(named.reason);
    }
  }
  return { unnamed, met };
}

function fits(row: Difference, probe: Probe, form: Form, portal: Portal): boolean {
  return (
    row.field === probe.field &&
    (row.operation ?? probe.operation) === probe.operation &&
    (row.dialect ?? probe.dialect) === probe.dialect &&
    row.form === form &&
    row.portal === portal &&
    row.when(probe.value)
  );
}
