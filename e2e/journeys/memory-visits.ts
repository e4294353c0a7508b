/** Journeys in which one browser opens the app several times. Every page of it must stay without errors. */
import { expect, test as base } from '../fixtures.ts';
import { Visits } from '../pages/visits.ts';

export const test = base.extend<{ readonly visits: Visits }>({
  visits: async ({ context, portal }, use) => {
    const visits = new Visits(context, portal.origin);
    await use(visits);
    expect.soft(visits.complaints, 'no page of the browser has an error').toEqual([]);
  },
});

export { expect };
