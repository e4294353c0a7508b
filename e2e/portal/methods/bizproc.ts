/** bizproc.robot.* and bizproc.activity.*: two kinds in one table (portal-behaviour.md B1 to B30, rest-contract §3, §4). */
import type { Answer, Call, Method } from '../core/method.ts';
import { isAdmin } from '../core/rights.ts';
import { addRow } from './bizproc-add.ts';
import { checkCode } from './bizproc-checks.ts';
import { sendEvent, writeLog } from './bizproc-event.ts';
import { capitalKeys } from './bizproc-keys.ts';
import { removeSettingsHandler } from './bizproc-placement.ts';
import {
  administratorRequired,
  applicationRequired,
  notFound,
  notRegistered,
} from './bizproc-refusals.ts';
import { findRow, robotFlag, ownRows, type Kind } from './bizproc-table.ts';
import { updateRow } from './bizproc-update.ts';

export const bizprocMethods: Method[] = [
  ...methodsOf('robot'),
  ...methodsOf('activity'),
  registered('bizproc.activity.log', writeLog),
  registered('bizproc.event.send', sendEvent),
];

/** @see https://apidocs.bitrix24.com/api-reference/bizproc/bizproc-robot/index.html and …/bizproc-activity/index.html */
function methodsOf(kind: Kind): Method[] {
  return [
    registered(`bizproc.${kind}.add`, (call) => {
      requireOwner(call);
      return addRow(call, capitalKeys(call.params), kind);
    }),
    registered(`bizproc.${kind}.update`, (call) => {
      requireOwner(call);
      return updateRow(call, capitalKeys(call.params), kind);
    }),
    registered(`bizproc.${kind}.list`, (call) => {
      requireOwner(call);
      return list(call, kind);
    }),
    registered(`bizproc.${kind}.delete`, (call) => {
      requireOwner(call);
      return remove(call, kind);
    }),
  ];
}

/** B30: `bizprocEnabled` of a world stands for the plan's business processes and for both kinds of automation. */
function registered(name: string, handle: Method['handle']): Method {
  return {
    name,
    scopes: ['bizproc'],
    handle: (call) => {
      if (!call.world.bizprocEnabled) throw notRegistered();
      return handle(call);
    },
  };
}

/** B1, B2: both gates come before any look at the data. */
function requireOwner(call: Call): void {
  if (call.app === null) throw applicationRequired(call);
  if (!isAdmin(call.world, call.userId)) throw administratorRequired(call);
}

/** B28: codes and nothing else, all at once. */
function list(call: Call, kind: Kind): Answer {
  const rows = ownRows(call).filter((row) => row['IS_ROBOT'] === robotFlag(kind));
  return { result: rows.map((row) => row['CODE']) };
}

/** B27. */
function remove(call: Call, kind: Kind): Answer {
  const code = checkCode(capitalKeys(call.params)['CODE']);
  const row = findRow(call, code, kind);
  if (row === undefined) throw notFound(call);
  const { entities } = call.world;
  entities.activities = entities.activities.filter((other) => other !== row);
  removeSettingsHandler(call, code);
  return { result: true };
}
