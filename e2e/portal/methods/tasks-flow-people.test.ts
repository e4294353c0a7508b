// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { portalWithFlows, refusedUpdate, update } from './tasks-flow-for-tests.ts';

describe('the people of a flow', () => {
  it('are read back as texts, whatever they were sent as (F13)', () => {
    const responsibleList = [
      ['user', 3],
      ['department', 17],
      ['department', '17:F'],
      ['department', '17:f'],
    ];
    expect(update(portalWithFlows(), { responsibleList })).toMatchObject({
      responsibleList: [
        ['user', '3'],
        ['department', '17'],
        ['department', '17:F'],
        ['department', '17'],
      ],
    });
  });

  it('lose unknown types, unknown meta-users and ids that are no number without a word (F13)', () => {
    const taskCreators = [
      ['User', '3'],
      ['foo', '3'],
      ['user', 'abc'],
      ['meta-user', 'nobody'],
      ['user', '5'],
    ];
    expect(update(portalWithFlows(), { taskCreators })).toMatchObject({
      taskCreators: [['user', '5']],
    });
  });

  it.each([
    ['a flat pair', ['user', '3']],
    ['an access code', ['U3']],
    ['three elements', [['user', '3', 'x']]],
    ['an object of types', { user: '3' }],
    ['a contact', [['crm-contact', '3']]],
  ])('may not be %s (F12, F14)', (_name, people) => {
    const bench = portalWithFlows();
    expect(refusedUpdate(bench, { responsibleList: people })).toBe(
      'responsibleList: unexpected value',
    );
    expect(refusedUpdate(bench, { taskCreators: people })).toBe('taskCreators: unexpected value');
  });

  it('are told to be of the wrong shape even to somebody without any right (F6)', () => {
    const fields = { taskCreators: { 'meta-user': 'all-users' } };
    expect(refusedUpdate(portalWithFlows(), fields, { userId: 8 })).toBe(
      'taskCreators: unexpected value',
    );
  });

  it.each([[[]], ['U3'], [null], [[['foo', '3']]]])(
    'must be somebody: %j (F7)',
    (responsibleList) => {
      expect(refusedUpdate(portalWithFlows(), { responsibleList })).toBe(
        "'responsibleList': field's value must not be empty",
      );
    },
  );

  it('come to one moderator by hand, whose number may have been a department’s (F15)', () => {
    const bench = portalWithFlows();
    const responsibleList = [
      ['department', '17:F'],
      ['user', '3'],
    ];
    expect(update(bench, { distributionType: 'manually', responsibleList })).toMatchObject({
      responsibleList: [['user', '17']],
      team: [
        ['user', '4'],
        ['user', '3'],
        ['user', '8'],
      ],
    });
  });
});
