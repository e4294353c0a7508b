import { describe, expect, test } from 'vitest';
import { consequences, removal } from './consequences';
import type { WorkplaceContext, WorkplaceValues } from './contract';

const context: WorkplaceContext = {
  spas: [
    { id: 1, title: 'Hiring', entityTypeId: 129, home: { in: 'crm' } },
    { id: 2, title: 'Leave', entityTypeId: 130, home: { in: 'workplace', id: 10, title: 'HR' } },
    { id: 3, title: 'Badges', entityTypeId: 131, home: { in: 'elsewhere' } },
    { id: 4, title: 'Visits', entityTypeId: 132, home: { in: 'workplace', id: 11, title: 'Desk' } },
    {
      id: 5,
      title: 'Parcels',
      entityTypeId: 133,
      home: { in: 'workplace', id: 11, title: 'Desk' },
    },
  ],
  workplaces: [
    { id: 10, title: 'HR', typeIds: [2] },
    { id: 11, title: 'Desk', typeIds: [4, 5] },
    { id: 12, title: 'Bare', typeIds: [] },
  ],
};

/** One line per consequence: `severity key {arguments}`. */
function said(before: WorkplaceValues | null, after: WorkplaceValues): readonly string[] {
  return consequences(before, after, context).map(({ severity, text }) =>
    `${severity} ${text.key} ${JSON.stringify(text.values ?? {})}`.replace(' {}', ''),
  );
}

const hr: WorkplaceValues = { title: 'HR', typeIds: [2] };

describe('a save', () => {
  test('that changes nothing means nothing', () => {
    expect(said(hr, hr)).toEqual([]);
  });

  test('with a new title changes the link', () => {
    expect(said(hr, { ...hr, title: 'People' })).toEqual(['warning consequences.linkChanges']);
  });

  test('with blanks around the same title changes no link', () => {
    expect(said(hr, { ...hr, title: '  HR ' })).toEqual([]);
  });

  test('that takes an SPA says which place it leaves', () => {
    expect(said(hr, { ...hr, typeIds: [1, 2] })).toEqual([
      'warning consequences.leavesCrm {"spa":"Hiring"}',
    ]);
    expect(said(hr, { ...hr, typeIds: [2, 3] })).toEqual([
      'warning consequences.leavesElsewhere {"spa":"Badges"}',
    ]);
    expect(said(hr, { ...hr, typeIds: [2, 4] })).toEqual([
      'warning consequences.leavesWorkplace {"spa":"Visits","workplace":"Desk"}',
    ]);
  });

  test('that takes the last SPAs of another workplace says that it vanishes from the menu', () => {
    expect(said(hr, { ...hr, typeIds: [2, 4, 5] })).toEqual([
      'warning consequences.leavesWorkplace {"spa":"Visits","workplace":"Desk"}',
      'warning consequences.leavesWorkplace {"spa":"Parcels","workplace":"Desk"}',
      'warning consequences.otherEmptied {"workplace":"Desk"}',
    ]);
  });

  test('that releases one of two SPAs says that it goes back to CRM', () => {
    expect(said({ title: 'Desk', typeIds: [4, 5] }, { title: 'Desk', typeIds: [5] })).toEqual([
      'warning consequences.backToCrm {"spa":"Visits"}',
    ]);
  });

  test('that releases the last SPA also says that the workplace leaves the menu', () => {
    expect(said(hr, { ...hr, typeIds: [] })).toEqual([
      'warning consequences.backToCrm {"spa":"Leave"}',
      'warning consequences.notInMenu',
    ]);
  });

  test('of a workplace that was empty before does not repeat that it is not in the menu', () => {
    const bare = { title: 'Bare', typeIds: [] };
    expect(said(bare, { ...bare, title: 'Empty' })).toEqual(['warning consequences.linkChanges']);
  });

  test('that releases an SPA this person cannot see names its id', () => {
    expect(said({ title: 'HR', typeIds: [2, 77] }, hr)).toEqual([
      'warning consequences.backToCrm {"spa":"#77"}',
    ]);
  });
});

describe('a creation', () => {
  test('changes no link, and without SPAs only informs that it is not in the menu', () => {
    expect(said(null, { title: 'New', typeIds: [] })).toEqual(['info consequences.notInMenu']);
  });

  test('with an SPA says which place it leaves and which workplace it empties', () => {
    expect(said(null, { title: 'New', typeIds: [2] })).toEqual([
      'warning consequences.leavesWorkplace {"spa":"Leave","workplace":"HR"}',
      'warning consequences.otherEmptied {"workplace":"HR"}',
    ]);
  });
});

describe('a removal', () => {
  test('of an empty workplace is not in the way of anything', () => {
    expect(removal({ title: 'Bare', typeIds: [] }, context)).toEqual({
      consequences: [{ severity: 'warning', text: { key: 'consequences.removed' } }],
      blocked: null,
    });
  });

  test('of a workplace with SPAs unlinks them first and says where they go', () => {
    expect(removal({ title: 'Desk', typeIds: [4, 5] }, context)).toEqual({
      consequences: [
        { severity: 'warning', text: { key: 'consequences.removed' } },
        { severity: 'warning', text: { key: 'consequences.backToCrm', values: { spa: 'Visits' } } },
        {
          severity: 'warning',
          text: { key: 'consequences.backToCrm', values: { spa: 'Parcels' } },
        },
      ],
      blocked: {
        text: { key: 'removal.blocked', values: { count: 2 } },
        clear: {
          values: { title: 'Desk', typeIds: [] },
          action: { key: 'removal.unlinkAndRemove', values: { count: 2 } },
        },
      },
    });
  });
});
