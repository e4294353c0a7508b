/** Worlds that can be asked for by name (`PUT /_portal/world` with `{"name": "demo"}`). */
import type { GivenWorld } from '../core/given.ts';
import { APPLICATION } from './company.ts';
import { demoWorld, employeeWorld, installWorld, noScopesWorld } from './demo.ts';
import { largeWorld } from './large.ts';

/** Each call makes a fresh world, the same every time, so that a test may change what it got. */
export const namedWorlds: Readonly<Record<string, () => GivenWorld>> = {
  demo: demoWorld,
  empty: emptyWorld,
  large: largeWorld,
  employee: employeeWorld,
  'no-scopes': noScopesWorld,
  install: installWorld,
};

/** One administrator in one department, and nothing else: what every list looks like before its first row. */
function emptyWorld(): GivenWorld {
  return {
    auth: 'app',
    app: { ...APPLICATION },
    user: { id: 1, role: 'admin' },
    entities: {
      users: [
        {
          ID: 1,
          NAME: 'Alice',
          LAST_NAME: 'Ashdale',
          ACTIVE: true,
          UF_DEPARTMENT: [1],
          USER_TYPE: 'employee',
        },
      ],
      departments: [{ ID: 1, NAME: 'Company', SORT: 500, UF_HEAD: 1 }],
    },
  };
}
