/** Contexts and values for tests of the family. */
import type { BizprocContext } from './context';
import { newProperty, startValues, type BizprocValues, type PropertyRow } from './values';

export const emptyContext: BizprocContext = {
  kind: 'robot',
  state: 'new',
  ownCodes: [],
  otherCodes: [],
  spas: [],
  users: [],
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
