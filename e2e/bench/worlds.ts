/** The portals that are measured in. */
import type { GivenWorld } from '../portal/core/given.ts';
import { registrationOf, storageOf } from '../portal/worlds/app-memory.ts';
import { makeManyWorkplaces, makeSpaTypes } from '../portal/worlds/workplaces.ts';

const SEED = 7;

function world(workplaces: number, spas: number): GivenWorld {
  const spaTypes = makeSpaTypes(spas, SEED);
  return {
    user: { id: 1, role: 'admin' },
    language: 'en',
    // The bench opens the same world many times in a minute, faster than any person could.
    rateLimit: null,
    entities: { spaTypes, automatedSolutions: makeManyWorkplaces(workplaces, spaTypes) },
  };
}

/** As much as one batch brings: 50 workplaces, 40 SPAs. */
export const ordinaryWorld = (): GivenWorld => world(50, 40);

/** 10,000 rows. */
export const manyRowsWorld = (): GivenWorld => world(10_000, 500);

/** An editor with 500 SPAs to choose from. */
export const manySpasWorld = (): GivenWorld => world(50, 500);

/**
 * A robot with 500 parameters that the app remembers. Names in one language only: with two the portal would refuse it, because
 * a collection keeps less than 65,535 bytes (B26).
 */
export function manyParametersWorld(): GivenWorld {
  const app = { client_id: 'local.stand-in', id: 1 };
  const properties = Object.fromEntries(
    Array.from({ length: 500 }, (_empty, at) => [
      `parameter${at + 1}`,
      {
        NAME: { '*': `Parameter ${at + 1}` },
        TYPE: at % 3 === 0 ? 'int' : 'string',
        REQUIRED: at % 2 === 0 ? 'Y' : 'N',
        MULTIPLE: 'N',
      },
    ]),
  );
  const robot = {
    APP_ID: app.client_id,
    CODE: 'many',
    IS_ROBOT: 'Y',
    HANDLER: 'https://app.example.com/robot',
    AUTH_USER_ID: 1,
    USE_SUBSCRIPTION: 'N',
    USE_PLACEMENT: 'N',
    NAME: { '*': 'Many parameters' },
    DESCRIPTION: { '*': 'A form with 500 parameters' },
    PROPERTIES: properties,
    RETURN_PROPERTIES: null,
    DOCUMENT_TYPE: [],
    FILTER: null,
  };
  const person = { id: 1, name: 'User 1' };
  const kept = storageOf(
    app.client_id,
    [registrationOf(robot, '', person)],
    '2026-09-18T09:30:00.000Z',
  );
  const ordinary = ordinaryWorld();
  return {
    ...ordinary,
    entities: { ...ordinary.entities, activities: [robot], entityStores: [kept] },
  };
}
