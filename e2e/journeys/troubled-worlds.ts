/** The demo's company with everything in order, and with one problem of each sort planted into it. */
import { storeOf } from '../pages/remembered.ts';
import { completeWorld, type GivenWorld } from '../portal/core/given.ts';
import type { Row, World } from '../portal/core/world.ts';
import { registrationOf, storageOf } from '../portal/worlds/app-memory.ts';
import { APPLICATION } from '../portal/worlds/company.ts';
import { demoWorld } from '../portal/worlds/demo.ts';
import { makeRules } from '../portal/worlds/rules.ts';

const by = { id: 1, name: 'Alice Ashdale' };
const languages = { EN: 'Rule', RU: 'Правило', DE: 'Regel' };
const made = '2026-09-18T09:30:00.000Z';

/** Robots and activities without a fault: https, an answer only where it is used, a name in each language, an active user. */
function soundRules(): Row[] {
  return [...makeRules('robot', 10, APPLICATION), ...makeRules('activity', 6, APPLICATION)].map(
    (rule, at) => ({
      ...rule,
      USE_SUBSCRIPTION: 'N',
      USE_PLACEMENT: 'N',
      AUTH_USER_ID: 1,
      NAME: Object.fromEntries(
        Object.entries(languages).map(([lang, word]) => [lang, `${word} ${at}`]),
      ),
    }),
  );
}

function worldOf(rules: readonly Row[], lost: readonly unknown[] = []): World {
  const world = completeWorld(demoWorld());
  const { entities } = world;
  const registrations = rules.map((rule) => registrationOf(rule, '', by));
  entities.automatedSolutions = entities.automatedSolutions.filter((row) => row.typeIds.length > 0);
  entities.sources = entities.connectors.map((row, at) => ({
    id: at + 1,
    connectorId: row['id'],
    title: `Source ${at}`,
    active: true,
  }));
  entities.activities = rules.filter((row) => !lost.includes(row['CODE']));
  entities.placements = [];
  entities.entityStores = [storageOf(APPLICATION.client_id, registrations, made)];
  entities.app_options = { 'flow-ids': JSON.stringify(entities.flows.map((row) => row['id'])) };
  return world;
}

export function healthyWorld(): GivenWorld {
  return worldOf(soundRules());
}

/** Somebody of the demo who has left. */
const dismissed = 23;

/** What is planted: the sentence it is told by, and the record that has it. */
export const planted: readonly (readonly [sentence: string, record: string])[] = [
  ['Not registered any more', 'Rule 0'],
  ['The moderator has left', 'Contracts & approvals'],
  ['Its handler is not encrypted', 'Rule 1'],
  ['Waits, but returns nothing', 'Rule 2'],
  ['Has no name in: EN', 'book_stock'],
  ['who is no longer active', 'Rule 4'],
  ['Not in the menu: no SPA is linked', 'Pilot'],
  ['An address is not encrypted (http)', 'Warehouse stock'],
  ['No source uses it yet', 'Касса и чеки'],
  ['The flow administrator has left', 'Заявки в ИТ'],
  ['1 save has no known end', 'Fleet'],
];

export function troubledWorld(): GivenWorld {
  const changes: readonly Row[] = [
    {},
    { HANDLER: 'http://app.example.com/robot' },
    { USE_SUBSCRIPTION: 'Y', RETURN_PROPERTIES: null },
    { NAME: { RU: 'Правило 3', DE: 'Regel 3' } },
    { AUTH_USER_ID: dismissed },
  ];
  const rules = soundRules().map((rule, at) => ({ ...rule, ...changes[at] }));
  const world = worldOf(rules, [rules[0]?.['CODE']]);
  const { automatedSolutions, connectors, flows, sources, entityStores } = world.entities;
  automatedSolutions.push({ id: 901, title: 'Pilot', typeIds: [] });
  const [first, second] = connectors;
  Object.assign(first ?? {}, { urlCheck: 'http://bi.example.com/check' });
  world.entities.sources = sources.filter((row) => row['connectorId'] !== second?.['id']);
  const [manual, queue] = flows;
  Object.assign(manual ?? {}, {
    active: true,
    distributionType: 'manually',
    responsibleList: [['user', String(dismissed)]],
  });
  Object.assign(queue ?? {}, { active: true, ownerId: dismissed });
  const past = { id: '14', title: 'Fleet', before: {}, after: {}, at: made };
  const [unclear] = storeOf(APPLICATION.client_id, [{ ...past, state: 'unclear' }]).items;
  for (const { items } of entityStores) {
    if (unclear === undefined) continue;
    const values = { ...unclear.PROPERTY_VALUES, LATEST: 'Y', NONCE: 'planted.1' };
    items.push({ ...unclear, ID: items.length + 1, PROPERTY_VALUES: values });
  }
  return world;
}
