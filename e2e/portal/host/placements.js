/** What a placement adds to the commands that every frame has: its own commands and events (I7, table B). */

/** @typedef {import('./types.ts').PlacementInterface} PlacementInterface */

/** The reference knows no event names of the CRM card; this one is the stand-in's, so that binding can be tried. */
export const cardSaved = 'onCrmEntityUpdate';

/**
 * @param {string} placement
 * @returns {PlacementInterface} the extra commands only: getInterface does not list what every frame has
 */
export function placementInterface(placement) {
  if (placement === 'BIZPROC_ACTIVITY_PROPERTIES_DIALOG') {
    return { command: ['setPropertyValue'], event: [] };
  }
  if (/^CRM_.+_DETAIL_TAB$/.test(placement)) {
    return { command: ['reloadData'], event: [cardSaved] };
  }
  if (placement === 'USERFIELD_TYPE') return { command: ['getValue', 'setValue'], event: [] };
  return { command: [], event: [] };
}

/**
 * One frame's own placement commands, with the values they keep.
 * @param {(values: Record<string, unknown>) => void} onPropertyValues told when a robot's settings form gets new values
 * @returns {(command: string, params: unknown) => unknown} undefined: empty reply, null: silence
 */
export function placementCommands(onPropertyValues) {
  /** @type {unknown} */
  let value = '';
  return (command, params) => {
    switch (command) {
      case 'setPropertyValue':
        // The portal writes the values into the robot's form and says nothing; they last when the person saves it.
        if (typeof params === 'object' && params !== null) onPropertyValues({ ...params });
        return null;
      case 'setValue':
        value = params;
        return params;
      case 'getValue':
        return value;
      case 'reloadData':
        return undefined;
      default:
        return null;
    }
  };
}
