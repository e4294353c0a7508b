/** Where the settings sliders of robots and activities open (portal-behaviour.md B14, B20, B25). */
import { nextId } from '../core/ids.ts';
import { Refusal, type Call } from '../core/method.ts';
import type { Row } from '../core/world.ts';

/** A private placement: `placement.get` and `placement.list` do not tell it. */
const SETTINGS = 'BIZPROC_ACTIVITY_PROPERTIES_DIALOG';

/**
 * Replaces this code's address or adds it. A new row is refused when the application already has the address on another
 * code, or anybody has the code; a replaced address is not compared with the others, because the portal looks for
 * duplicates among the values it was handed and is handed the address alone.
 */
export function setSettingsHandler(call: Call, code: string, handler: string): void {
  const { world } = call;
  const { placements } = world.entities;
  const own = placements.find((row) => isSettingsOf(call, row, code));
  if (own !== undefined) {
    own['PLACEMENT_HANDLER'] = handler;
    return;
  }
  const isTaken = placements.some(
    (row) =>
      row['ADDITIONAL'] === code ||
      (row['APP_ID'] === call.app?.id &&
        row['PLACEMENT'] === SETTINGS &&
        row['PLACEMENT_HANDLER'] === handler),
  );
  if (isTaken) {
    throw new Refusal(400, 'ERROR_CORE', 'Unable to set placement handler: Handler already binded');
  }
  placements.push({
    ID: nextId(world, 'placements'),
    APP_ID: call.app?.id,
    PLACEMENT: SETTINGS,
    ADDITIONAL: code,
    PLACEMENT_HANDLER: handler,
  });
}

export function removeSettingsHandler(call: Call, code: string): void {
  const { entities } = call.world;
  entities.placements = entities.placements.filter((row) => !isSettingsOf(call, row, code));
}

function isSettingsOf(call: Call, row: Row, code: string): boolean {
  return (
    row['APP_ID'] === call.app?.id && row['PLACEMENT'] === SETTINGS && row['ADDITIONAL'] === code
  );
}
