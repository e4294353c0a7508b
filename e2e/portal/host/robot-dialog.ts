/** What a manager meets when a placed robot is opened: its fields, or the application's own settings page. */
import { isRecord } from '../core/check.ts';
import { castInteger, castText } from '../core/php.ts';
import type { PlacedRobot, Row, User, World } from '../core/world.ts';
import { ROBOT_SETTINGS, settingsHandlerOf } from './bindings.ts';
import { activityName, documentTypeOf, registrationOf, wordsFor } from './robot-rules.ts';
import { documentFields, templateOf } from './robot-surroundings.ts';
import type { RobotCard, RobotDialog, RobotField } from './types.ts';

/** Only these have a control of their own; every other type is a line of text. */
const TYPES = ['bool', 'date', 'datetime', 'double', 'file', 'int', 'select', 'text', 'user'];

/** The fields of the registration's PROPERTIES, in their order, with what the manager finds in them. */
export function fieldsOf(row: Row, values: PlacedRobot['values'], language: string): RobotField[] {
  return Object.entries(propertiesOf(row)).map(([code, property]) => {
    const type = castText(property['TYPE']).toLowerCase();
    const isMultiple = isYes(property['MULTIPLE']);
    return {
      code,
      name: wordsFor(property['NAME'], language),
      description: wordsFor(property['DESCRIPTION'], language),
      type: TYPES.includes(type) ? type : 'string',
      isRequired: isYes(property['REQUIRED']),
      isMultiple,
      options: optionsOf(property['OPTIONS']),
      values: textsOf(valueOf(code, property, values)),
    };
  });
}

/** Null when the application no longer has this robot: a portal then offers to delete it and nothing else. */
export function dialogOf(world: World, placed: PlacedRobot, language: string): RobotDialog | null {
  const row = registrationOf(world, placed.APP_ID, placed.CODE);
  if (row === undefined) return null;
  const isOwn = placed.APP_ID === world.app?.client_id;
  const hasSettings = isOwn && settingsHandlerOf(world, placed.CODE) !== null;
  return {
    id: placed.ID,
    title: placed.title,
    fields: fieldsOf(row, placed.values, language),
    placement: hasSettings ? ROBOT_SETTINGS : null,
  };
}

/** The card of a placed robot on its stage. */
export function cardOf(world: World, placed: PlacedRobot, language: string): RobotCard {
  const row = registrationOf(world, placed.APP_ID, placed.CODE);
  const fields = row === undefined ? [] : fieldsOf(row, placed.values, language);
  const known = new Set(fields.map((field) => field.code));
  const people = world.entities.users;
  return {
    id: placed.ID,
    stage: placed.stage,
    title: placed.title,
    isGone: row === undefined,
    values: fields
      .filter((field) => field.values.length > 0)
      .map((field) => ({ name: field.name, value: shownValue(field, people) })),
    // The process keeps what nobody asks for any longer; the next save of the dialog leaves it out.
    lost: row === undefined ? [] : Object.keys(placed.values).filter((code) => !known.has(code)),
  };
}

/**
 * PLACEMENT_OPTIONS of the settings page: properties as they were registered (keys in capitals, B4), and what their fields
 * would show.
 */
export function settingsOptions(
  world: World,
  placed: PlacedRobot,
  language: string,
): Record<string, unknown> {
  const row = registrationOf(world, placed.APP_ID, placed.CODE);
  const properties = row === undefined ? {} : propertiesOf(row);
  const current = Object.entries(properties).map(([code, property]) => [
    code,
    valueOf(code, property, placed.values) ?? null,
  ]);
  return {
    code: placed.CODE,
    activity_name: activityName(placed),
    properties: phpMap(properties),
    current_values: phpMap(Object.fromEntries(current)),
    document_type: documentTypeOf(world, placed.documentType) ?? [],
    document_fields: documentFields(language),
    template: templateOf(world, placed, language),
    URI: automationPath(placed.documentType),
  };
}

/** Where the portal has the designer of an entity; contexts of placements name it as `URI` (rest-contract §8). */
function automationPath(entity: string): string {
  const spa = entity.startsWith('DYNAMIC_') ? entity.slice('DYNAMIC_'.length) : null;
  const numbers: Record<string, string> = { QUOTE: '7', SMART_INVOICE: '31' };
  const type = spa ?? numbers[entity];
  return type === undefined
    ? `/crm/${entity.toLowerCase()}/automation/0/`
    : `/crm/type/${type}/automation/0/`;
}

function propertiesOf(row: Row): Record<string, Row> {
  const given = isRecord(row['PROPERTIES']) ? row['PROPERTIES'] : {};
  return Object.fromEntries(
    Object.entries(given).map(([code, property]) => [code, isRecord(property) ? property : {}]),
  );
}

/** `Y`, `yes`, `1` and true in any case; all else is no, as the portal reads its flags. */
function isYes(value: unknown): boolean {
  return value === true || ['y', 'yes', '1', 'true'].includes(castText(value).toLowerCase());
}

/** What was saved, else the default of the registration; a scalar where one value is asked for (B17: anything may be there). */
function valueOf(
  code: string,
  property: Row,
  values: PlacedRobot['values'],
): string | string[] | null {
  const saved = Object.hasOwn(values, code) ? values[code] : undefined;
  if (saved !== undefined) return saved;
  const texts = textsOf(property['DEFAULT']);
  if (isYes(property['MULTIPLE'])) return texts;
  return texts[0] ?? null;
}

function textsOf(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  const list: unknown[] = typeof value === 'object' ? Object.values(value) : [value];
  return list.map(castText).filter((text) => text !== '');
}

function optionsOf(value: unknown): (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([key, title]: [string, unknown]) => [key, castText(title)]);
}

function shownValue(field: RobotField, people: readonly User[]): string {
  const titles = new Map(field.options);
  return field.values
    .map((value) =>
      field.type === 'user' ? personText(value, people) : (titles.get(value) ?? value),
    )
    .join(', ');
}

/** `user_5` as the portal shows it: `Name [5]`. */
export function personText(value: string, people: readonly User[]): string {
  const id = castInteger(/^user_(\d+)$/.exec(value)?.[1]);
  const person = people.find((one) => one.ID === id);
  return person === undefined ? value : `${person.NAME} ${person.LAST_NAME} [${id}]`.trim();
}

/** PHP writes an empty map as a list (G9). */
function phpMap(map: Record<string, unknown>): unknown {
  return Object.keys(map).length > 0 ? map : [];
}
