// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { portalWithFlows, refusedUpdate } from './tasks-flow-for-tests.ts';

/** The four translated sentences as one caller after the other meets them, then one that is English everywhere. */
function sentencesOf(language: string, flowBuild: 'newer' | 'older'): string[] {
  const bench = portalWithFlows({ language });
  Object.assign(bench.world, { flowBuild });
  return [
    refusedUpdate(bench, {}, { userId: 8 }),
    bench.refuse('tasks.flow.Flow.get', { flowId: 404 }).message,
    refusedUpdate(bench, { name: 'Flow B' }),
    refusedUpdate(bench, { id: 404 }).replace(/\d+/, 'N'),
    refusedUpdate(bench, { distributionType: 'auto' }),
    refusedUpdate(bench, { efficiency: 101 }),
  ];
}

const BOUND = "'efficiency': field's value must be less than 100";
const NEWER = 'distributionType: unexpected value';
const OLDER = "'distributionType': field's value has an invalid value";

describe('a portal refuses in its own language', () => {
  it.each([
    [
      'en',
      'Cannot find flow',
      'Flow with this ID does not exist.',
      'A flow with this name already exists.',
      'Unknown error. [Flow: N]',
    ],
    [
      'ru',
      'Доступ запрещён или поток не найден',
      'Поток с таким ID не существует',
      'Поток с таким названием уже существует',
      'Неизвестная ошибка [Flow: N]',
    ],
    [
      'de',
      'Flow wurde nicht gefunden',
      'Ein Flow mit dieser ID existiert nicht.',
      'Ein Flow mit diesem Namen existiert bereits.',
      'Unbekannter Fehler. [Flow: N]',
    ],
  ])('newer build, %s', (language, ...sentences) => {
    expect(sentencesOf(language, 'newer')).toEqual([...sentences, NEWER, BOUND]);
  });

  it.each([
    [
      'en',
      'Access denied or flow not found',
      'A flow with this name already exists',
      'Unknown error [Flow: N]',
    ],
    [
      'ru',
      'Доступ запрещен или поток не найден',
      'Поток с таким названием уже существует',
      'Неизвестная ошибка [Flow: N]',
    ],
    [
      'de',
      'Zugriff verweigert oder Flow nicht gefunden',
      'Ein Flow mit diesem Namen existiert bereits',
      'Unbekannter Fehler [Flow: N]',
    ],
  ])('older build, %s', (language, access, nameTaken, unknown) => {
    const sentences = [access, 'Flow not found', nameTaken, unknown, OLDER, BOUND];
    expect(sentencesOf(language, 'older')).toEqual(sentences);
  });

  it('speaks English where it has no translation here', () => {
    expect(sentencesOf('fr', 'newer')[0]).toBe('Cannot find flow');
  });

  it('has the code 0 as a number, and as a text where the page is followed (D33)', () => {
    const params = { flowId: 404 };
    const code = (dialect: 'observed' | 'documented') =>
      portalWithFlows().refuse('tasks.flow.Flow.get', params, { dialect }).code;
    expect([code('observed'), code('documented')]).toEqual([0, '0']);
  });
});
