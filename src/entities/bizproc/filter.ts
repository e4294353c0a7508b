/**
 * FILTER: where a robot or an activity is offered (both pages; A-14, B19). A rule is an edition (`b24`, `box`) or a
 * document type in one, two or three steps.
 */
import { documentOfObject, meaningOf, type DocumentMeaning } from './document-types';
import type { FilterRule, FilterValues } from './values';

export const editions = ['b24', 'box'] as const;
export type Edition = (typeof editions)[number];
/** Modules that have documents (pages: FILTER and DOCUMENT_TYPE). */
export const modules = ['crm', 'lists', 'disk'] as const;

export type RuleMeaning =
  | { readonly is: 'edition'; readonly edition: Edition }
  | { readonly is: 'module'; readonly module: (typeof modules)[number] }
  /** All documents of one object: every deal, every SPA. */
  | { readonly is: 'object'; readonly id: DocumentMeaning['id'] }
  | { readonly is: 'document'; readonly document: DocumentMeaning };

/** What a rule means, or null when it is of none of the documented forms or names an unknown class. */
export function ruleMeaning(rule: FilterRule): RuleMeaning | null {
  if (typeof rule === 'string') {
    const edition = editions.find((each) => each === rule);
    return edition === undefined ? null : { is: 'edition', edition };
  }
  const [module, object] = rule;
  if (module === undefined) return null;
  if (object === undefined) {
    const known = modules.find((each) => each === module);
    return known === undefined ? null : { is: 'module', module: known };
  }
  if (rule.length === 2) {
    const id = documentOfObject(module, object);
    return id === null ? null : { is: 'object', id };
  }
  const document = meaningOf(rule);
  return document === null ? null : { is: 'document', document };
}

/** Whether a rule has one of the documented forms; the portal does not look (B19). */
export function isRule(rule: FilterRule): boolean {
  if (typeof rule === 'string') return editions.some((edition) => edition === rule);
  return rule.length >= 1 && rule.length <= 3 && rule.every((step) => step.trim() !== '');
}

/** The same rule has the same key. */
export function ruleKey(rule: FilterRule): string {
  return JSON.stringify(rule);
}

export function hasRule(rules: readonly FilterRule[], rule: FilterRule): boolean {
  return rules.some((each) => ruleKey(each) === ruleKey(rule));
}

export function isEverywhere(filter: FilterValues | null): boolean {
  return filter !== null && filter.include.length === 0 && filter.exclude.length === 0;
}

/** Whether a rule covers a place (an edition or a document type): the same, or its beginning. */
function covers(rule: FilterRule, place: FilterRule): boolean {
  if (typeof rule === 'string' || typeof place === 'string') return rule === place;
  return rule.every((step, at) => step === place[at]);
}

/**
 * Whether a document is offered by the rules on documents. How INCLUDE and EXCLUDE work together is not documented
 * here both must let it through.
 */
export function isOffered(filter: FilterValues, documentType: readonly string[]): boolean {
  const wanted = filter.include.filter((rule) => typeof rule !== 'string');
  const isIn = wanted.length === 0 || wanted.some((rule) => covers(rule, documentType));
  return isIn && !filter.exclude.some((rule) => covers(rule, documentType));
}
