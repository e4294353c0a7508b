// @vitest-environment node
/** What is kept when the settings of a robot are saved, and what `setPropertyValue` leaves in the form before. */
import { describe, expect, it } from 'vitest';
import { completeWorld } from '../core/given.ts';
import { fieldsOf } from './robot-dialog.ts';
import { objectionsTo, valuesToKeep } from './robot-values.ts';
import { formTexts } from './robot-written.js';

const USERS = [{ ID: 5, NAME: 'Ann', LAST_NAME: 'Ashdale' }];

describe('saving', () => {
  const fields = fieldsOf(
    {
      PROPERTIES: {
        who: { NAME: 'Who', TYPE: 'user', MULTIPLE: 'Y' },
        count: { NAME: 'Count', TYPE: 'int' },
        sum: { NAME: 'Sum', TYPE: 'double' },
        text: { NAME: 'Text', TYPE: 'text', REQUIRED: 'Y' },
      },
    },
    {},
    'en',
  );
  const people = completeWorld({ entities: { users: USERS } }).entities.users;
  const keep = (given: Record<string, unknown>) => valuesToKeep(fields, given, people);

  it('keeps what the registration asks for, people by number, one value where one is asked for', () => {
    expect(
      keep({
        who: ['Ann Ashdale [5]; Author', '', 'Nobody [7]'],
        count: [' 3 ', '4'],
        text: ' kept as it is ',
        gone: 'x',
      }),
    ).toEqual({
      who: ['user_5', 'author', 'Nobody [7]'],
      count: '3',
      sum: '',
      text: ' kept as it is ',
    });
  });

  it.each([
    [{ text: '' }, [['text', 'required']]],
    [{ text: 'a', count: '3' }, []],
    [{ text: 'a', count: 'three' }, [['count', 'whole']]],
    [{ text: 'a', count: '3.5' }, [['count', 'whole']]],
    [{ text: 'a', sum: '3,5' }, []],
    [{ text: 'a', sum: 'much' }, [['sum', 'number']]],
    [{ text: '{=Document:TITLE}', count: '{=Document:ID}', sum: '{=Document:OPPORTUNITY}' }, []],
  ])('of %j meets %j', (given, told) => {
    const objections = objectionsTo(fields, keep(given));
    expect(objections.map(({ code, reason }) => [code, reason])).toEqual(told);
  });
});

describe('setPropertyValue', () => {
  const fields = [{ code: 'text' }, { code: 'copies' }];

  it('writes texts and lists of the robot’s own properties and drops everything else', () => {
    expect(
      formTexts({ text: 5, copies: ['a', 1, true], other: 'x', isRawValue: false }, fields),
    ).toEqual({ text: ['5'], copies: ['a', '1', 'true'] });
  });

  it('empties what is given as null or as an empty list, and does not touch what is not named', () => {
    expect(formTexts({ text: null, copies: [] }, fields)).toEqual({ text: [''], copies: [] });
    expect(formTexts({ TEXT: 'another key' }, fields)).toEqual({});
  });

  it('makes of an object what a form makes of it', () => {
    expect(formTexts({ text: { a: 1 } }, fields)).toEqual({ text: ['[object Object]'] });
  });
});
