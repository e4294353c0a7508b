/**
 * Robots and activities: shape, limits and required fields. Pages: bizproc.robot.update (001), bizproc.activity.update
 * (004) and the add pages; B numbers are the portal's own behaviour.
 */
import * as z from 'zod/mini';
import type { Contract, FieldRule } from '../editing';
import { addressFault } from './address';
import type { BizprocContext } from './context';
import { isForRobots, meaningOf } from './document-types';
import { isRule } from './filter';
import { isBlankText } from './languages';
import { characters, longestCode, longestHandler } from './lengths';
import { hasTwinLanguages, propertyProblems } from './property-rules';
import type { Key } from './say';
import { revive } from './stored';
import type { BizprocKind, BizprocValues, PropertyRow } from './values';

function page(kind: BizprocKind): string {
  return `https://apidocs.bitrix24.com/api-reference/bizproc/bizproc-${kind}/bizproc-${kind}-update.html`;
}

/** How each field is sent; `CODE` never changes (B12), collections go whole, the settings pair together (P6). */
export function fieldsOf(kind: BizprocKind): Readonly<Record<string, FieldRule>> {
  const docs = page(kind);
  const pair = { together: 'placement' };
  return {
    code: {
      send: 'never',
      isRequired: true,
      maxLength: longestCode,
      docs: docs.replace('update', 'add'),
    },
    name: { send: 'changed', isRequired: true, docs },
    description: { send: 'changed', isRequired: false, docs },
    handler: { send: 'changed', isRequired: true, maxLength: longestHandler, docs },
    authUserId: { send: 'changed', isRequired: false, docs },
    waits: { send: 'changed', isRequired: true, docs },
    properties: { send: 'whole', isRequired: false, docs },
    returnProperties: { send: 'whole', isRequired: false, docs },
    documentType: { send: 'whole', isRequired: false, docs },
    filter: { send: 'whole', isRequired: false, docs },
    usesPlacement: { send: pair, isRequired: false, docs },
    placementHandler: { send: pair, isRequired: false, maxLength: longestHandler, docs },
  };
}

const shape: Key = 'problems.shape';
interface Fault {
  readonly path: readonly (string | number)[];
  readonly rule: Key;
  readonly maximum?: number;
}

function codeRule(code: string, { ownCodes, otherCodes }: BizprocContext): Key | null {
  // "0" is empty to PHP (B6).
  if (code === '' || code === '0') return 'problems.codeEmpty';
  if (!/^[A-Za-z0-9._-]+$/.test(code)) return 'problems.codeWrong';
  // Case counts (B8).
  if (ownCodes.includes(code)) return 'problems.codeTaken';
  return otherCodes.includes(code) ? 'problems.codeTakenByOther' : null;
}

function addressFaults(field: string, address: string): readonly Fault[] {
  if (characters(address) > longestHandler) {
    return [{ path: [field], rule: 'problems.addressLong', maximum: longestHandler }];
  }
  const fault = addressFault(address);
  if (fault === null) return [];
  return [
    {
      path: [field],
      rule: fault === 'wrong' ? 'problems.addressWrong' : 'problems.addressProtocol',
    },
  ];
}

function documentFaults(
  documentType: readonly string[] | null,
  kind: BizprocKind,
): readonly Fault[] {
  if (documentType === null || documentType.length === 0) return [];
  const meaning = meaningOf(documentType);
  if (meaning === null) return [{ path: ['documentType'], rule: 'problems.documentUnknown' }];
  if (kind === 'activity' || isForRobots(meaning.id)) return [];
  return [{ path: ['documentType'], rule: 'problems.documentNotForRobots' }];
}

function filterFaults({ filter }: BizprocValues): readonly Fault[] {
  return (['include', 'exclude'] as const).flatMap((side) =>
    (filter?.[side] ?? []).flatMap((rule, at): Fault[] =>
      isRule(rule) ? [] : [{ path: ['filter', side, at], rule: 'problems.ruleWrong' }],
    ),
  );
}

function collectionFaults(
  field: 'properties' | 'returnProperties',
  rows: readonly PropertyRow[] | null,
  documentType: readonly string[] | null,
): readonly Fault[] {
  return propertyProblems(rows ?? [], documentType).map(({ path, ...rest }) => ({
    ...rest,
    path: [field, ...(path === '' ? [] : path.split('.'))],
  }));
}

function placementFaults(values: BizprocValues): readonly Fault[] {
  const { usesPlacement, placementHandler } = values;
  if (usesPlacement === true) {
    // The pages do not name this refusal; the portal's is "Wrong handler URL" (B25, A-7).
    if (placementHandler === '')
      return [{ path: ['placementHandler'], rule: 'problems.placementMissing' }];
    return addressFaults('placementHandler', placementHandler);
  }
  // Alone it would be "No fields to update" (B11).
  if (usesPlacement === null && placementHandler !== '')
    return [{ path: ['usesPlacement'], rule: 'problems.placementAlone' }];
  return [];
}

/** All that is wrong, in the order of the form. A field of an unknown record that is left alone is never wrong. */
function faultsOf(values: BizprocValues, context: BizprocContext): readonly Fault[] {
  const isKnown = context.state !== 'unknown';
  const found: Fault[] = [];
  if (context.state === 'new') {
    const rule = codeRule(values.code, context);
    if (rule !== null) found.push({ path: ['code'], rule });
    else if (values.code.length > longestCode)
      found.push({ path: ['code'], rule: 'problems.codeLong', maximum: longestCode });
  }
  // A blank name answers 200 and keeps the old one (B15); on add it is "Empty activity NAME!" (B24).
  if (isBlankText(values.name) && (isKnown || values.name !== ''))
    found.push({ path: ['name'], rule: 'problems.nameEmpty' });
  for (const field of ['name', 'description'] as const)
    if (hasTwinLanguages(values[field]))
      found.push({ path: [field], rule: 'problems.languageTwice' });
  if (values.handler === '' && isKnown)
    found.push({ path: ['handler'], rule: 'problems.handlerEmpty' });
  if (values.handler !== '') found.push(...addressFaults('handler', values.handler));
  if (values.authUserId !== null && values.authUserId < 0)
    found.push({ path: ['authUserId'], rule: 'problems.userWrong' });
  if (values.waits === null && isKnown)
    found.push({ path: ['waits'], rule: 'problems.waitsUnset' });
  found.push(...collectionFaults('properties', values.properties, values.documentType));
  found.push(...collectionFaults('returnProperties', values.returnProperties, values.documentType));
  found.push(...documentFaults(values.documentType, context.kind), ...filterFaults(values));
  return [...found, ...placementFaults(values)];
}

/** The contract of one record: shape by the schema, everything else at once, because the rules lean on each other. */
export function contract(context: BizprocContext): Contract {
  return z.custom().check((judged) => {
    const values = revive(judged.value);
    if (values === null) {
      judged.issues.push({ code: 'custom', input: judged.value, message: shape });
      return;
    }
    for (const { path, rule, maximum } of faultsOf(values, context)) {
      const issue = { input: judged.value, message: rule, path: [...path] };
      judged.issues.push(
        maximum === undefined
          ? { ...issue, code: 'custom' }
          : { ...issue, code: 'too_big', origin: 'string', maximum },
      );
    }
  });
}
