/**
 * Which robots the designer offers and what they are called. FILTER alone decides what is offered; DOCUMENT_TYPE of a
 * registration only widens the types that its properties may have (rest-contract 3.1).
 */
import { isRecord } from '../core/check.ts';
import { castText } from '../core/php.ts';
import type { PlacedRobot, Row, World } from '../core/world.ts';
import type { OfferedRobot } from './types.ts';

/** What a portal shows of this application in square brackets before the names of its robots. */
const APP_TITLE = 'Automation Studio';

const CLASSES: Readonly<Record<string, string>> = {
  LEAD: 'CCrmDocumentLead',
  DEAL: 'CCrmDocumentDeal',
  QUOTE: String.raw`Bitrix\Crm\Integration\BizProc\Document\Quote`,
  SMART_INVOICE: String.raw`Bitrix\Crm\Integration\BizProc\Document\SmartInvoice`,
};

/**
 * @param entity the CRM part of a placement code: `DEAL`, `DYNAMIC_1036`
 * @returns module, class and type; null for what has no robots: contacts, companies, unknown SPAs, and SPAs that were
 * created without automation
 */
export function documentTypeOf(world: World, entity: string): [string, string, string] | null {
  const known = Object.hasOwn(CLASSES, entity) ? CLASSES[entity] : undefined;
  if (known !== undefined) return ['crm', known, entity];
  const spa = world.entities.spaTypes.find((one) => `DYNAMIC_${one.entityTypeId}` === entity);
  if (spa === undefined || spa.isAutomationEnabled === 'N') return null;
  return ['crm', String.raw`Bitrix\Crm\Integration\BizProc\Document\Dynamic`, entity];
}

/** B15: the person's language, for Ukrainian then Russian, then English, then `*`; nothing when none of them is there. */
export function wordsFor(value: unknown, language: string): string {
  if (!isRecord(value)) return typeof value === 'string' ? value : '';
  const own = language.toUpperCase();
  for (const key of [own, ...(own === 'UA' ? ['RU'] : []), 'EN', '*']) {
    const words = castText(value[key]);
    if (words !== '' && words !== '0') return words;
  }
  return '';
}

/**
 * INCLUDE needs one rule that fits, EXCLUDE none; other keys of the filter say nothing. A rule is an edition or the
 * beginning of a document type.
 */
export function isOffered(
  filter: unknown,
  documentType: readonly string[],
  edition: World['edition'],
): boolean {
  if (typeof filter !== 'object' || filter === null) return true;
  return Object.entries(filter).every(([kind, rules]: [string, unknown]) => {
    const list: unknown[] = Array.isArray(rules) ? rules : [rules];
    const hasMatch = list.some((rule) => isMatch(rule, documentType, edition));
    if (kind === 'INCLUDE') return hasMatch;
    return kind !== 'EXCLUDE' || !hasMatch;
  });
}

function isMatch(rule: unknown, documentType: readonly string[], edition: string): boolean {
  if (typeof rule !== 'object' || rule === null) return castText(rule) === edition;
  const parts = Object.entries(rule);
  let isFitting = false;
  for (const [index, value] of documentType.entries()) {
    const part: unknown = parts.find(([key]) => key === String(index))?.[1];
    if (part === undefined || part === null) break;
    isFitting = castText(part) === value;
    if (!isFitting) break;
  }
  return isFitting;
}

/** Robots of every application that the designer of this document type offers, by name. */
export function offeredRobots(
  world: World,
  documentType: readonly string[],
  language: string,
): OfferedRobot[] {
  return world.entities.activities
    .filter((row) => row['IS_ROBOT'] === 'Y')
    .filter((row) => isOffered(row['FILTER'], documentType, world.edition))
    .map((row) => ({
      appId: castText(row['APP_ID']),
      code: castText(row['CODE']),
      title: titleOf(world, row, language),
      description: wordsFor(row['DESCRIPTION'], language),
    }))
    .sort((one, other) => one.title.localeCompare(other.title, language));
}

/** `[Application] Name`, as the portal's list of robots has it. */
export function titleOf(world: World, row: Row, language: string): string {
  const isOwn = row['APP_ID'] === world.app?.client_id;
  const app = isOwn ? APP_TITLE : castText(row['APP_ID']);
  return `[${app}] ${wordsFor(row['NAME'], language)}`;
}

/** The registration a placed robot stands for; undefined when the application no longer has it. */
export function registrationOf(world: World, appId: string, code: string): Row | undefined {
  return world.entities.activities.find(
    (row) => row['IS_ROBOT'] === 'Y' && row['APP_ID'] === appId && row['CODE'] === code,
  );
}

/** The name of a step in a template, as the portal writes them; the same for the same robot. */
export function activityName(placed: PlacedRobot): string {
  return `A${10_000 + placed.ID}_${20_000 + placed.ID}_${30_000 + placed.ID}_${40_000 + placed.ID}`;
}
