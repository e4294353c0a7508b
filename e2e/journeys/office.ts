import type { GivenWorld } from '../portal/core/given.ts';
import type { Language } from '../pages/words.ts';

/** A small portal: the workplace of the docs page with two SPAs, one with a single SPA, one empty, one SPA in CRM. */
export function office(given: GivenWorld = {}): GivenWorld {
  return {
    user: { id: 1, role: 'admin' },
    entities: {
      automatedSolutions: [
        { id: 238, title: 'HR', typeIds: [14, 158] },
        { id: 240, title: 'Fleet', typeIds: [20] },
        { id: 241, title: 'Archive', typeIds: [] },
      ],
      spaTypes: [
        { id: 14, title: 'Vacancies', entityTypeId: 1030 },
        { id: 20, title: 'Vehicles', entityTypeId: 1032 },
        { id: 21, title: 'Complaints', entityTypeId: 1034 },
        { id: 158, title: 'Trainings', entityTypeId: 1036 },
      ],
    },
    ...given,
  };
}

/** The office, told in one language. */
export function officeIn(language: Language): GivenWorld {
  return office({ language });
}
