// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { completeWorld } from './given.ts';
import { canEditWorkplaces, hasBiAccess, isAdmin, isCrmAdmin } from './rights.ts';

describe('completeWorld', () => {
  it('makes rows of bare ids', () => {
    const { entities } = completeWorld({
      user: { id: 1, role: 'admin' },
      entities: { users: [1, 3], departments: [17], groups: [178], templates: [12] },
    });
    expect(entities.users.map((user) => [user.ID, user.NAME, user.ACTIVE])).toEqual([
      [1, 'User', true],
      [3, 'User', true],
    ]);
    expect(entities.departments[0]).toMatchObject({ ID: 17, NAME: 'Department 17' });
    expect(entities.groups[0]).toMatchObject({ ID: 178, NAME: 'Group 178' });
    expect(entities.templates[0]).toMatchObject({ ID: 12, TITLE: 'Template 12' });
  });

  it('gives an SPA a title and a type number of its own', () => {
    const { entities } = completeWorld({ entities: { spaTypes: [{ id: 9 }] } });
    expect(entities.spaTypes[0]).toMatchObject({ id: 9, title: 'SPA 9', entityTypeId: 137 });
  });

  it('knows the SPAs of a workplace also when the world does not list them', () => {
    const { entities } = completeWorld({
      entities: { automatedSolutions: [{ id: 1, typeIds: [3, 2] }] },
    });
    expect(entities.spaTypes.map((type) => type.id)).toEqual([2, 3]);
  });

  it.each([
    ['admin', [true, true, true, true]],
    ['crm-admin', [false, true, true, false]],
    ['workplace-editor', [false, false, true, false]],
    ['employee', [false, false, false, false]],
  ])('gives the role %s its rights', (role, rights) => {
    const world = completeWorld({ user: { id: 2, role } });
    expect([
      isAdmin(world, 2),
      isCrmAdmin(world, 2),
      canEditWorkplaces(world, 2),
      hasBiAccess(world, 2),
    ]).toEqual(rights);
  });

  it('lets biAccess overrule the role, both ways', () => {
    const access = (user: object): boolean => hasBiAccess(completeWorld({ user }), 2);
    expect(access({ id: 2, role: 'admin', biAccess: false })).toBe(false);
    expect(access({ id: 2, role: 'employee', biAccess: true })).toBe(true);
  });

  it('gives back a complete world as it is', () => {
    const placedRobots = [{ ID: 1, APP_ID: 'a', CODE: 'b', values: { c: ['d'] } }];
    const world = completeWorld({
      entities: { automatedSolutions: [{ id: 4, typeIds: [1] }], placedRobots },
    });
    expect(completeWorld(JSON.parse(JSON.stringify(world)))).toEqual(world);
  });

  it.each([
    ['text', 'The world must be an object, got "text".'],
    [{ usr: {} }, 'The world has unknown keys: usr.'],
    [{ user: { id: '1' } }, 'user.id must be a whole number from 1, got "1".'],
    [{ entities: { users: {} } }, 'entities.users must be a list, got {}.'],
    [{ entities: { spaTypes: [{ id: 1 }, { id: 1 }] } }, 'entities.spaTypes has the id 1 twice.'],
    [{ app: null }, 'A world with auth "app" needs an app; say auth "webhook" or give one.'],
    [
      { entities: { placedRobots: [{ ID: 1, APP_ID: 'a', CODE: 'b', stage: 'LATER' }] } },
      'entities.placedRobots[0].stage must be one of NEW, WORK, DONE, got "LATER".',
    ],
    [
      { entities: { placedRobots: [{ ID: 1, APP_ID: 'a', CODE: 'b', values: { c: 1 } }] } },
      'entities.placedRobots[0].values.c must be a text or a list of texts, got 1.',
    ],
    [{ time: 'noon' }, 'time must be an ISO time or null, got "noon".'],
    [
      {
        entities: {
          automatedSolutions: [
            { id: 1, typeIds: [3] },
            { id: 2, typeIds: [3] },
          ],
        },
      },
      'SPA 3 is in two workplaces, 1 and 2; it can only be in one.',
    ],
  ])('refuses %j with a sentence', (given, sentence) => {
    expect(() => completeWorld(given)).toThrow(sentence);
  });
});
