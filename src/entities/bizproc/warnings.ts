/** Things worth a second look. None of them stops a save. */
import type { Problem } from '../editing';
import type { Said } from '../kind';
import { hostOf, isPlainHttp, isPrivateHost } from './address';
import type { BizprocContext } from './context';
import { hasRule, ruleMeaning } from './filter';
import { languagesOf, seenText } from './languages';
import { nameOfUser } from './people';
import { say } from './say';
import type { BizprocValues, PropertyRow } from './values';
import { isReordered } from './wire-property';

function addressWarnings(
  field: 'handler' | 'placementHandler',
  address: string,
  appHost: string | null,
): readonly Problem[] {
  const host = hostOf(address);
  if (host === null) return [];
  // Page: "must have the same domain where the application is installed"; current portals do not look (B23, A-8).
  if (isPrivateHost(host)) return [{ path: field, text: say('warnings.privateHost', { host }) }];
  if (isPlainHttp(address)) return [{ path: field, text: say('warnings.plainHttp') }];
  if (appHost !== null && host !== appHost.toLowerCase())
    return [{ path: field, text: say('warnings.otherHost', { host, appHost }) }];
  return [];
}

function userWarnings({ authUserId }: BizprocValues, context: BizprocContext): readonly Problem[] {
  const user = context.users.find(authUserId);
  if (user === undefined) return [];
  const name = nameOfUser(context.users, user.id);
  if (!user.isActive) return [{ path: 'authUserId', text: say('warnings.userInactive', { name }) }];
  if (user.isAdmin === false)
    return [{ path: 'authUserId', text: say('warnings.userNoAdmin', { name }) }];
  return [];
}

/** Languages of this portal whose people would see nothing at all. */
function nameWarnings({ name }: BizprocValues, languages: readonly string[]): readonly Problem[] {
  if (languagesOf(name).length === 0) return [];
  const missing = languages.filter((lang) => seenText(name, lang).from === null);
  return missing.length === 0
    ? []
    : [{ path: 'name', text: say('warnings.languageMissing', { languages: missing.join(', ') }) }];
}

/** What of one row is worth a second look, whatever stands around it. */
function rowWarning(row: PropertyRow, languages: readonly string[]): Said | null {
  const { key, name, options, type } = row;
  if (options !== null && isReordered(options)) return say('warnings.optionsReordered', { key });
  const given: unknown = row.default?.value;
  const isTitle = (value: unknown) =>
    (options ?? []).some(({ title }) => title === value) &&
    !(options ?? []).some((option) => option.key === value);
  const values: readonly unknown[] = Array.isArray(given) ? given : [given];
  if (type === 'select' && values.some(isTitle)) return say('warnings.defaultIsTitle', { key });
  if (type === '') return say('warnings.typeMissing', { key });
  const blank = languages.find((lang) => seenText(name, lang).from === null);
  if (languagesOf(name).length > 0 && blank !== undefined)
    return say('warnings.parameterLanguageMissing', { key, language: blank });
  return null;
}

interface Judged {
  readonly languages: readonly string[];
  readonly warning: Said | null;
}

/** Rows never change, so each is looked at once: this runs with every letter that is typed. */
const judged = new WeakMap<PropertyRow, Judged>();

function warningOf(row: PropertyRow, languages: readonly string[]): Said | null {
  const known = judged.get(row);
  if (known?.languages === languages) return known.warning;
  const warning = rowWarning(row, languages);
  judged.set(row, { languages, warning });
  return warning;
}

function firstOf(
  field: string,
  rows: readonly PropertyRow[] | null,
  languages: readonly string[],
): readonly Problem[] {
  const lowered = new Set<string>();
  for (const [at, row] of (rows ?? []).entries()) {
    const { key } = row;
    const path = `${field}.${at}`;
    // Two codes that differ by case are two for the portal (B4), and one for most people.
    if (lowered.has(key.toLowerCase()))
      return [{ path, text: say('warnings.keyCaseTwin', { key }) }];
    lowered.add(key.toLowerCase());
    const text = warningOf(row, languages);
    if (text !== null) return [{ path, text }];
  }
  return [];
}

function placementWarnings(
  { code, usesPlacement, placementHandler }: BizprocValues,
  { kind, placements }: BizprocContext,
): readonly Problem[] {
  if (usesPlacement !== true || placementHandler === '') return [];
  // The portal binds an address once for an application and a placement (B25).
  const holder = placements.find(
    (other) => other.address === placementHandler && !(other.kind === kind && other.code === code),
  );
  return holder === undefined
    ? []
    : [{ path: 'placementHandler', text: say('warnings.placementTaken', { code: holder.code }) }];
}

function filterWarnings({ filter }: BizprocValues): readonly Problem[] {
  if (filter === null) return [];
  if (filter.include.some((rule) => hasRule(filter.exclude, rule)))
    return [{ path: 'filter', text: say('warnings.ruleBothSides') }];
  if ([...filter.include, ...filter.exclude].some((rule) => ruleMeaning(rule) === null))
    return [{ path: 'filter', text: say('warnings.ruleUnknown') }];
  return [];
}

/** At most a few per field; the screens show the first of each. Paths below a collection name the row. */
export function warnings(values: BizprocValues, context: BizprocContext): readonly Problem[] {
  const { waits, returnProperties } = values;
  const isIdle = waits === true && returnProperties !== null && returnProperties.length === 0;
  return [
    ...nameWarnings(values, context.languages),
    ...addressWarnings('handler', values.handler, context.appHost),
    ...userWarnings(values, context),
    ...(isIdle ? [{ path: 'waits', text: say('warnings.waitsForNothing') }] : []),
    ...firstOf('properties', values.properties, context.languages),
    ...firstOf('returnProperties', returnProperties, context.languages),
    ...filterWarnings(values),
    ...placementWarnings(values, context),
    ...(values.usesPlacement === true
      ? addressWarnings('placementHandler', values.placementHandler, context.appHost)
      : []),
  ];
}
