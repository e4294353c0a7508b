/** Robots and activities, one row each as the vectors write them. */
import type { Row } from '../core/world.ts';
import { DOCUMENT_TYPES, FILTERS, RULES } from './rule-catalogue.ts';
import { around } from './seeded.ts';

/** The application the rules belong to. */
interface Owner {
  readonly client_id: string;
  readonly id: number;
}

/**
 * `count` robots or activities of one application, with codes that differ from each other and from those of the other
 * kind (B8). Every third has its words in one language only, every fifth shows its settings in the application's slider.
 */
export function makeRules(kind: 'robot' | 'activity', count: number, owner: Owner): Row[] {
  return Array.from({ length: count }, (_empty, index) => {
    const rule = around(RULES, index);
    const round = Math.floor(index / RULES.length) + 1;
    const tail = round === 1 ? '' : `_${round}`;
    const isPlain = index % 3 === 2;
    const code = `${rule.code}${kind === 'robot' ? '' : '.activity'}${tail}`;
    return {
      APP_ID: owner.client_id,
      CODE: code,
      IS_ROBOT: kind === 'robot' ? 'Y' : 'N',
      HANDLER: `https://app.example.com/${kind}/${rule.code}`,
      AUTH_USER_ID: index % 4 === 3 ? 0 : 1,
      USE_SUBSCRIPTION: index % 2 === 0 ? 'Y' : 'N',
      USE_PLACEMENT: hasSettings(index) ? 'Y' : 'N',
      NAME: isPlain ? { '*': wordOf(rule.name, round) } : numberedWords(rule.name, round),
      DESCRIPTION: { '*': `${wordOf(rule.name, 1)} through the company's own server` },
      PROPERTIES: structuredClone(rule.properties),
      RETURN_PROPERTIES: rule.returns === undefined ? null : structuredClone(rule.returns),
      DOCUMENT_TYPE: [...around(DOCUMENT_TYPES, index)],
      FILTER: structuredClone(around(FILTERS, index)),
    };
  });
}

/** The handlers of the settings sliders. Each needs an address of its own (B25). */
export function makeRulePlacements(rules: readonly Row[], owner: Owner): Row[] {
  return rules
    .filter((rule) => rule['USE_PLACEMENT'] === 'Y')
    .map((rule, index) => ({
      ID: index + 101,
      APP_ID: owner.id,
      PLACEMENT: 'BIZPROC_ACTIVITY_PROPERTIES_DIALOG',
      ADDITIONAL: rule['CODE'],
      PLACEMENT_HANDLER: `https://app.example.com/settings?code=${String(rule['CODE'])}`,
    }));
}

function hasSettings(index: number): boolean {
  return index % 5 === 4;
}

function wordOf(words: Readonly<Record<string, string>>, round: number): string {
  const word = words['EN'] ?? '';
  return round === 1 ? word : `${word} ${round}`;
}

function numberedWords(words: Readonly<Record<string, string>>, round: number): Row {
  const tail = round === 1 ? '' : ` ${round}`;
  return Object.fromEntries(
    Object.entries(words).map(([language, word]) => [language, `${word}${tail}`]),
  );
}
