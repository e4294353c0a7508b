/** Every scope the portal knows; `scope?full=1` answers them, and a world has them all unless it says otherwise. */
export const ALL_SCOPES: readonly string[] = [
  'crm',
  'bizproc',
  'biconnector',
  'task',
  'tasks',
  'user',
  'user_basic',
  'user_brief',
  'department',
  'sonet_group',
  'socialnetwork',
  'placement',
  'entity',
];
