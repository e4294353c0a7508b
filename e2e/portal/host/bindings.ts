/** What the application has bound, and the address that the portal opens for it. */
import { isRecord } from '../core/check.ts';
import { castInteger } from '../core/php.ts';
import type { Row, World } from '../core/world.ts';
import { isInstallPending } from './session.ts';
import type { Binding } from './types.ts';

export const ROBOT_SETTINGS = 'BIZPROC_ACTIVITY_PROPERTIES_DIALOG';

/**
 * The application's own handlers by placement, in the order of binding; the settings of robots are no place of a page.
 * Nothing of an application that is not installed to the end is shown to anybody (rest-contract §8).
 */
export function bindingsOf(
  world: World,
  language: string,
): Record<string, readonly [Binding, ...Binding[]]> {
  const found: Record<string, [Binding, ...Binding[]]> = {};
  if (isInstallPending(world)) return found;
  for (const row of ownPlacements(world)) {
    const code = codeOf(row);
    if (code === '' || code === ROBOT_SETTINGS) continue;
    const binding = { id: castInteger(row['ID'] ?? row['id']), title: titleOf(row, language) };
    if (found[code] === undefined) found[code] = [binding];
    else found[code].push(binding);
  }
  return found;
}

/** The handler of one binding; the newest of this placement when no id is given. Null: nothing is bound. */
export function handlerOf(world: World, placement: string, id: number | null): string | null {
  const rows = ownPlacements(world).filter((row) => codeOf(row) === placement);
  const row = id === null ? rows.at(-1) : rows.find((one) => castInteger(one['ID']) === id);
  return textAt(row, 'PLACEMENT_HANDLER') || null;
}

/** The row alone decides whether a robot's settings open in the application; the robot's USE_PLACEMENT is not asked. */
export function settingsHandlerOf(world: World, code: string): string | null {
  const row = ownPlacements(world).find(
    (one) => codeOf(one) === ROBOT_SETTINGS && one['ADDITIONAL'] === code,
  );
  return textAt(row, 'PLACEMENT_HANDLER') || null;
}

function ownPlacements(world: World): Row[] {
  const { app } = world;
  if (app === null) return [];
  return world.entities.placements.filter((row) => (row['APP_ID'] ?? app.id) === app.id);
}

/** Rows of `placement.get` have small letters, rows of the table capitals; worlds of tests write either. */
function codeOf(row: Row): string {
  return textAt(row, 'PLACEMENT') || textAt(row, 'placement');
}

function titleOf(row: Row, language: string): string {
  const words = isRecord(row['LANG_ALL']) ? row['LANG_ALL'] : {};
  const own = isRecord(words[language]) ? words[language] : {};
  return textAt(own, 'TITLE') || textAt(row, 'TITLE') || textAt(row, 'title');
}

function textAt(row: Row | undefined, key: string): string {
  const value = row?.[key];
  return typeof value === 'string' ? value : '';
}
