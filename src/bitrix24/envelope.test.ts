import { describe, expect, test } from 'vitest';
import { readEnvelope } from './envelope';

describe('the body of an answer', () => {
  test('gives the result, total and next of a list', () => {
    expect(readEnvelope(200, { result: [1], total: 120, next: 50, time: {} })).toEqual({
      is: 'answer',
      answer: { result: [1], total: 120, next: 50 },
    });
  });

  test.each([
    ['null', null],
    ['an empty list', []],
    ['a flag', true],
    ['a text', ''],
  ])('may hold %s as a result', (_, result) => {
    expect(readEnvelope(200, { result, time: {} })).toEqual({
      is: 'answer',
      answer: { result, total: null, next: null },
    });
  });

  test('is a success without `time`, as the documented answers of flows are', () => {
    expect(readEnvelope(200, { result: { id: 1 } }).is).toBe('answer');
  });

  test.each([
    ['0 as text', 400, { error: '0', error_description: 'Flow not found' }, '0', 'Flow not found'],
    ['0 as number', 400, { error: 0, error_description: 'No type' }, '0', 'No type'],
    ['100 as number', 400, { error: 100, error_description: 'Invalid' }, '100', 'Invalid'],
    ['nothing', 400, { error: '', error_description: 'Access denied.' }, '', 'Access denied.'],
    ['0 in a 200', 200, { error: 0, error_description: 'Denied' }, '0', 'Denied'],
    ['a word in a 200', 200, { error: 'A', error_description: ' said ' }, 'A', 'said'],
    ['a v3 object', 400, { error: { code: 'B', message: 'no' } }, 'B', 'no'],
    ['a word beside a result', 200, { error: 'C', result: null }, 'C', ''],
    [
      'one nested in a result',
      200,
      { result: { error: { error: 'D', error_description: 'no' } }, time: {} },
      'D',
      'no',
    ],
  ])('with the code %s is a refusal', (_, status, body, code, said) => {
    expect(readEnvelope(status, body)).toEqual({ is: 'refusal', code, said });
  });

  test('does not take a record with an `error` field for a refusal', () => {
    expect(readEnvelope(200, { result: { error: { text: 'x' }, id: 1 } }).is).toBe('answer');
    expect(readEnvelope(200, { result: { error: 'x', id: 1 } }).is).toBe('answer');
  });

  test.each([
    ['empty', 200, '', 'empty-answer'],
    ['HTML', 200, '<html></html>', 'not-json'],
    ['cut off', 200, '{"result": {"id', 'not-json'],
    ['a list', 200, [], 'not-json'],
    ['an object without a result', 200, { time: {} }, 'no-result'],
    ['a result under a 500', 500, { result: true }, 'no-result'],
  ])('that is %s is unreadable', (_, status, body, code) => {
    expect(readEnvelope(status, body)).toEqual({ is: 'unreadable', code });
  });
});
