/** Contexts and values for tests of the family. */
import type { BizprocContext } from './context';
import { RunAsUsers } from './people';
import type { KnownDefinition } from './states';
import {
  newProperty,
  startValues,
  type BizprocKind,
  type BizprocValues,
  type PropertyRow,
} from './values';

export const emptyContext: BizprocContext = {
  kind: 'robot',
  state: 'new',
  ownCodes: [],
  otherCodes: [],
  spas: [],
  users: new RunAsUsers(),
  userId: 1,
  placements: [],
  languages: [],
  appHost: null,
};

/** Fills every required field. */
export const fineValues: BizprocValues = {
  ...startValues(1),
  code: 'test_robot',
  name: 'Send message',
  handler: 'https://app.example.com/robot.php',
  waits: true,
};

export function row(key: string, changes: Partial<PropertyRow> = {}): PropertyRow {
  return { ...newProperty(key), name: key, ...changes };
}

/** A remembered definition with every required field. */
export function knownOf(
  kind: BizprocKind,
  code: string,
  changes: Partial<BizprocValues> = {},
): KnownDefinition {
  const values = { ...fineValues, code, ...changes };
  const at = '2026-11-01T10:00:00.000Z';
  return { kind, code, values, by: 'Anna Berg', at, isUnclear: false };
}
