import { office } from './office.ts';

/** The office with Ann and Bo, who administer the portal, and Cy, who administers CRM only. Ann sits there. */
export const twoAdministrators = office({
  entities: {
    ...office().entities,
    users: [
      { ID: 1, NAME: 'Ann', LAST_NAME: 'Lee', isAdmin: true },
      { ID: 2, NAME: 'Bo', LAST_NAME: 'Mai', isAdmin: true },
      { ID: 5, NAME: 'Cy', LAST_NAME: 'Oak', isCrmAdmin: true },
    ],
  },
});
