/** The robot designer's requests: what stands where, adding, opening, saving and deleting. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isRecord } from '../core/check.ts';
import { STAGES } from '../core/given-robots.ts';
import { nextId } from '../core/ids.ts';
import type { PortalState } from '../core/state.ts';
import type { PlacedRobot, World } from '../core/world.ts';
import { refuse, sendJson, withBody } from './answers.ts';
import { notifyWatchers } from './events.ts';
import { cardOf, dialogOf, fieldsOf, personText } from './robot-dialog.ts';
import { documentTypeOf, offeredRobots, registrationOf, titleOf } from './robot-rules.ts';
import { objectionsTo, valuesToKeep } from './robot-values.ts';
import type { Designer, RobotDialog } from './types.ts';

/** Answers `/_host/robots` (the designer of one document type) and `/_host/robot` (one placed robot). */
export async function robotRoutes(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  state: PortalState,
  language: string,
): Promise<boolean> {
  const { world } = state;
  const change = async (take: (body: Record<string, unknown>) => unknown): Promise<true> => {
    await withBody(request, response, (body) => {
      const answer = isRecord(body) ? take(body) : 'The body must be an object.';
      if (typeof answer === 'string') refuse(response, 400, answer);
      else sendJson(response, answer);
      notifyWatchers(state, 'world');
    });
    return true;
  };
  switch (`${request.method} ${url.pathname}`) {
    case 'GET /_host/robots':
      sendJson(response, designerOf(world, url.searchParams.get('entity') ?? '', language));
      return true;
    case 'POST /_host/robots':
      return change((body) => place(world, body, language));
    case 'GET /_host/robot': {
      const placed = placedRobot(world, url.searchParams.get('id'));
      const dialog = placed && dialogOf(world, placed, language);
      sendJson(response, dialog ? withPeople(world, dialog) : null);
      return true;
    }
    case 'PUT /_host/robot':
      return change((body) => save(world, body, language));
    case 'DELETE /_host/robot':
      return change((body) => remove(world, body));
  }
  return false;
}

function designerOf(world: World, entity: string, language: string): Designer {
  const documentType = documentTypeOf(world, entity);
  if (documentType === null || !world.bizprocEnabled) {
    return { isAvailable: false, offered: [], placed: [] };
  }
  return {
    isAvailable: true,
    offered: offeredRobots(world, documentType, language),
    placed: world.entities.placedRobots
      .filter((one) => one.documentType === entity)
      .map((one) => cardOf(world, one, language)),
  };
}

/** @returns the placed robot with this id, as an address or a body writes it */
export function placedRobot(world: World, id: unknown): PlacedRobot | undefined {
  return world.entities.placedRobots.find((one) => String(one.ID) === String(id));
}

/** @returns `{id}`, or a sentence */
function place(world: World, body: Record<string, unknown>, language: string): unknown {
  const { entity, stage, appId, code } = body;
  const known = STAGES.find((one) => one === stage);
  if (known === undefined) return `"stage" must be one of ${STAGES.join(', ')}.`;
  if (typeof entity !== 'string' || documentTypeOf(world, entity) === null) {
    return '"entity" has no robots in this world.';
  }
  const row =
    typeof appId === 'string' && typeof code === 'string'
      ? registrationOf(world, appId, code)
      : undefined;
  if (row === undefined) return 'No robot is registered with this "appId" and "code".';
  const placed: PlacedRobot = {
    ID: nextId(world, 'placedRobots'),
    APP_ID: String(appId),
    CODE: String(code),
    documentType: entity,
    stage: known,
    title: titleOf(world, row, language),
    values: {},
  };
  world.entities.placedRobots.push(placed);
  return { id: placed.ID };
}

/** @returns the objections; nothing was saved when there are any */
function save(world: World, body: Record<string, unknown>, language: string): unknown {
  const placed = placedRobot(world, body['id']);
  const row = placed && registrationOf(world, placed.APP_ID, placed.CODE);
  if (placed === undefined || row === undefined) return 'This robot is gone.';
  if (!isRecord(body['values'])) return '"values" must be an object.';
  const fields = fieldsOf(row, placed.values, language);
  const values = valuesToKeep(fields, body['values'], world.entities.users);
  const objections = objectionsTo(fields, values);
  if (objections.length === 0) placed.values = values;
  return { objections };
}

function remove(world: World, body: Record<string, unknown>): unknown {
  const placed = placedRobot(world, body['id']);
  if (placed === undefined) return 'This robot is gone.';
  const { entities } = world;
  entities.placedRobots = entities.placedRobots.filter((one) => one !== placed);
  return { id: placed.ID };
}

/** People are shown by name and number, as the portal writes them into the field. */
function withPeople(world: World, dialog: RobotDialog): RobotDialog {
  const { users } = world.entities;
  return {
    ...dialog,
    fields: dialog.fields.map((field) =>
      field.type === 'user'
        ? { ...field, values: field.values.map((value) => personText(value, users)) }
        : field,
    ),
  };
}
