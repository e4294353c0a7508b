/** What is kept when a robot's settings are saved, and what the portal objects to. */
import { isNumeric } from '../core/php.ts';
import type { PlacedRobot, User } from '../core/world.ts';
import type { RobotField, RobotObjection } from './types.ts';

type Values = PlacedRobot['values'];

/**
 * Only what the registration asks for today is kept: a value of a property that was taken away is gone with this save.
 * @param given texts or lists of texts by property code, as the form has them
 */
export function valuesToKeep(
  fields: readonly RobotField[],
  given: Readonly<Record<string, unknown>>,
  people: readonly User[],
): Values {
  const kept: Values = {};
  for (const field of fields) {
    const raw = given[field.code];
    const list = (Array.isArray(raw) ? raw : [raw])
      .filter((value) => typeof value === 'string')
      .flatMap((value) => (field.type === 'user' ? peopleIn(value, people) : [value]))
      .map((value) => (field.type === 'text' ? value : value.trim()))
      .filter((value) => value !== '');
    if (field.isMultiple) kept[field.code] = list;
    else kept[field.code] = list[0] ?? '';
  }
  return kept;
}

/** Empty required fields, and numbers that are none. An expression (`{=Document:ID}`) fits every field. */
export function objectionsTo(fields: readonly RobotField[], values: Values): RobotObjection[] {
  return fields.flatMap((field): RobotObjection[] => {
    const list = [values[field.code] ?? []].flat().filter((value) => value !== '');
    if (field.isRequired && list.length === 0) return [{ code: field.code, reason: 'required' }];
    const plain = list.filter((value) => !value.includes('{='));
    const isWhole = (value: string): boolean => /^[+-]?\d+$/.test(value);
    if (field.type === 'int' && !plain.every(isWhole)) {
      return [{ code: field.code, reason: 'whole' }];
    }
    if (field.type === 'double' && !plain.every((value) => isNumeric(value.replace(',', '.')))) {
      return [{ code: field.code, reason: 'number' }];
    }
    return [];
  });
}

/** `Ann Ashdale [5]; Author` as the portal stores it: `user_5`, `author`. */
function peopleIn(text: string, people: readonly User[]): string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const id = Number(/\[(\d+)\]$/.exec(part)?.[1] ?? Number.NaN);
      if (people.some((one) => one.ID === id)) return `user_${id}`;
      return part.toLowerCase() === 'author' ? 'author' : part;
    });
}
