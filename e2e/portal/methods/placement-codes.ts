/** Which places a portal has, and which scope opens them (rest-contract §8). */
import type { World } from '../core/world.ts';

export interface PlacementPlace {
  readonly code: string;
  /** The scope of the tool the place belongs to; the empty string is the basic scope. */
  readonly scope: string;
  /** How many handlers one application may have there; no limit when absent. */
  readonly maxCount?: number;
  /** May be bound for a single user. */
  readonly isForOneUser?: boolean;
  /** Keys of OPTIONS that are kept, all as strings. */
  readonly options?: readonly string[];
}

const BASIC: readonly PlacementPlace[] = [
  { code: 'LEFT_MENU', scope: '' },
  { code: 'REST_APP_URI', scope: '', maxCount: 1 },
  {
    code: 'PAGE_BACKGROUND_WORKER',
    scope: '',
    maxCount: 1,
    isForOneUser: true,
    options: ['errorHandlerUrl'],
  },
  { code: 'BI_ANALYTICS_MENU', scope: '' },
];

const CRM_PLACES: Readonly<Record<string, readonly string[]>> = {
  DETAIL_TAB: ['LEAD', 'DEAL', 'CONTACT', 'COMPANY', 'QUOTE', 'SMART_INVOICE', 'ORDER'],
  DETAIL_TOOLBAR: ['LEAD', 'DEAL', 'CONTACT', 'COMPANY', 'QUOTE', 'SMART_INVOICE'],
  LIST_MENU: ['LEAD', 'DEAL', 'CONTACT', 'COMPANY', 'QUOTE', 'SMART_INVOICE', 'ACTIVITY'],
  LIST_TOOLBAR: ['LEAD', 'DEAL', 'CONTACT', 'COMPANY', 'QUOTE', 'SMART_INVOICE', 'ORDER'],
  ROBOT_DESIGNER_TOOLBAR: ['LEAD', 'DEAL', 'SMART_INVOICE'],
};

const OTHER: readonly PlacementPlace[] = [
  { code: 'CRM_ANALYTICS_MENU', scope: 'crm' },
  { code: 'TASK_ROBOT_DESIGNER_TOOLBAR', scope: 'task' },
  { code: 'TASK_USER_LIST_TOOLBAR', scope: 'task' },
  { code: 'TASK_GROUP_LIST_TOOLBAR', scope: 'task' },
  { code: 'SONET_GROUP_ROBOT_DESIGNER_TOOLBAR', scope: 'sonet_group' },
  { code: 'SONET_GROUP_DETAIL_TAB', scope: 'sonet_group' },
  { code: 'USER_PROFILE_MENU', scope: 'user' },
];

/** Every place of this portal; those of SPAs carry the entity type id, as in `CRM_DYNAMIC_156_DETAIL_TAB`. */
export function placesOf(world: World): PlacementPlace[] {
  const dynamic = world.entities.spaTypes.flatMap((type) =>
    type.entityTypeId === undefined ? [] : [`DYNAMIC_${type.entityTypeId}`],
  );
  const crm = Object.entries(CRM_PLACES).flatMap(([place, entities]) =>
    [...entities, ...dynamic].map((entity) => ({ code: `CRM_${entity}_${place}`, scope: 'crm' })),
  );
  return [...BASIC, ...crm, ...OTHER];
}
