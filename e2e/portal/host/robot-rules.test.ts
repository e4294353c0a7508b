// @vitest-environment node
/** Which robots a designer offers, and in whose words. */
import { describe, expect, it } from 'vitest';
import { completeWorld, type GivenWorld } from '../core/given.ts';
import { documentTypeOf, isOffered, offeredRobots, wordsFor } from './robot-rules.ts';

const DEAL = ['crm', 'CCrmDocumentDeal', 'DEAL'];
const LEAD = ['crm', 'CCrmDocumentLead', 'LEAD'];

function worldWith(activities: object[], more: GivenWorld = {}) {
  const app = { client_id: 'local.mine', id: 7, domain: 'app.example.com' };
  return completeWorld({
    app,
    entities: { activities: activities.map((row) => ({ APP_ID: 'local.mine', ...row })) },
    ...more,
  });
}

describe('a filter', () => {
  it.each([
    ['no filter', null, true, true],
    ['an empty one', {}, true, true],
    ['INCLUDE of deals', { INCLUDE: [['crm', 'CCrmDocumentDeal']] }, true, false],
    ['INCLUDE of the whole CRM', { INCLUDE: [['crm']] }, true, true],
    ['INCLUDE of a full triple', { INCLUDE: [DEAL] }, true, false],
    ['INCLUDE of lists', { INCLUDE: [['lists']] }, false, false],
    ['INCLUDE of nothing', { INCLUDE: [] }, false, false],
    ['a triple that is not in a list of its own', { INCLUDE: DEAL }, false, false],
    ['EXCLUDE of leads', { EXCLUDE: [['crm', 'CCrmDocumentLead']] }, true, false],
    ['EXCLUDE of nothing', { EXCLUDE: [] }, true, true],
    ['both', { INCLUDE: [['crm']], EXCLUDE: [LEAD] }, true, false],
    ['INCLUDE of the cloud', { INCLUDE: ['b24'] }, true, true],
    ['INCLUDE of the cloud as one word', { INCLUDE: 'b24' }, true, true],
    ['EXCLUDE of the cloud', { EXCLUDE: ['b24'] }, false, false],
    ['an edition or leads', { INCLUDE: ['box', LEAD] }, false, true],
    ['a kind nobody knows', { ONLY: [LEAD] }, true, true],
  ])('%s', (_name, filter, onDeals, onLeads) => {
    expect([isOffered(filter, DEAL, 'b24'), isOffered(filter, LEAD, 'b24')]).toEqual([
      onDeals,
      onLeads,
    ]);
  });

  it('tells the editions apart', () => {
    expect(isOffered({ EXCLUDE: ['box'] }, DEAL, 'b24')).toBe(true);
    expect(isOffered({ EXCLUDE: ['box'] }, DEAL, 'box')).toBe(false);
  });
});

describe('a designer', () => {
  const rows = [
    { CODE: 'b', IS_ROBOT: 'Y', NAME: { EN: 'Book', DE: 'Reservieren' } },
    { CODE: 'a', IS_ROBOT: 'Y', NAME: { '*': 'Ask' }, DOCUMENT_TYPE: LEAD },
    { CODE: 'leads', IS_ROBOT: 'Y', NAME: { '*': 'Leads' }, FILTER: { INCLUDE: [LEAD] } },
    { CODE: 'activity', IS_ROBOT: 'N', NAME: { '*': 'No robot' } },
    { APP_ID: 'local.other', CODE: 'b', IS_ROBOT: 'Y', NAME: { '*': 'Foreign' } },
  ];

  it('offers robots of every application by name, whatever their DOCUMENT_TYPE, and no activities', () => {
    const offered = offeredRobots(worldWith(rows), DEAL, 'en');
    expect(offered.map((robot) => robot.title)).toEqual([
      '[Automation Studio] Ask',
      '[Automation Studio] Book',
      '[local.other] Foreign',
    ]);
    expect(offered[0]).toMatchObject({ appId: 'local.mine', code: 'a' });
  });

  it('speaks the language of the person', () => {
    const titles = offeredRobots(worldWith(rows), DEAL, 'de').map((robot) => robot.title);
    expect(titles).toContain('[Automation Studio] Reservieren');
  });

  it('exists for leads, deals, estimates, invoices and SPAs with automation', () => {
    const spaTypes = [
      { id: 1, entityTypeId: 1036 },
      { id: 2, entityTypeId: 1038, isAutomationEnabled: 'N' as const },
    ];
    const world = completeWorld({ entities: { spaTypes } });
    for (const entity of ['LEAD', 'DEAL', 'QUOTE', 'SMART_INVOICE', 'DYNAMIC_1036']) {
      expect(documentTypeOf(world, entity)?.[2]).toBe(entity);
    }
    for (const entity of ['CONTACT', 'COMPANY', 'DYNAMIC_1038', 'DYNAMIC_9', 'constructor', '']) {
      expect(documentTypeOf(world, entity)).toBeNull();
    }
  });
});

it.each([
  [{ DE: 'Wort', EN: 'word', '*': 'any' }, 'de', 'Wort'],
  [{ RU: 'слово', EN: 'word' }, 'ua', 'слово'],
  [{ RU: 'слово', EN: 'word', '*': 'any' }, 'de', 'word'],
  [{ RU: 'слово', '*': 'any' }, 'de', 'any'],
  [{ RU: 'слово' }, 'de', ''],
  [{ DE: '', EN: 'word' }, 'de', 'word'],
  ['plain', 'de', 'plain'],
  [null, 'de', ''],
])('%j is told in %s as "%s" (B15)', (words, language, told) => {
  expect(wordsFor(words, language)).toBe(told);
});
