/** Robots and activities: what is asked of the portal about one record, and how often. */
import { readAllPages } from '@/bitrix24/paging';
import type { Portal } from '@/bitrix24/portal';
import type { Opened } from '../editing';
import type { Recall } from '../kind';
import { appHost } from './app-host';
import { codesCall, notRegistered, readCodes } from './codes';
import type { BizprocContext, KnownPlacement } from './context';
import { isComplete, withoutGaps } from './knowledge';
import { anyLanguage, languagesOf } from './languages';
import { RunAsUsers } from './people';
import { rememberedRows } from './remembered-rows';
import { definitionsOf, otherKind, slugs, type KnownDefinition } from './states';
import { readAround, readRest } from './surroundings';
import { startValues, unknownValues, type BizprocKind, type BizprocValues } from './values';

function placementsOf(definitions: readonly KnownDefinition[]): readonly KnownPlacement[] {
  return definitions.flatMap(({ kind, code, values }) =>
    values.usesPlacement === true && values.placementHandler !== ''
      ? [{ kind, code, address: values.placementHandler }]
      : [],
  );
}

/** The portal's own language, and those in which this app names things. */
function languagesAround(lang: string, definitions: readonly KnownDefinition[]): readonly string[] {
  const spoken = definitions.flatMap(({ values }) => languagesOf(values.name));
  return [...new Set([lang, ...spoken])].filter((id) => id !== anyLanguage);
}

/** Values and their state; a record that is remembered only is made anew by the next save. */
function standingOf(
  code: string | null,
  isRegistered: boolean,
  known: KnownDefinition | null,
): { readonly values: BizprocValues; readonly isLost: boolean } | null {
  if (code === null) return null;
  if (isRegistered) return { values: known?.values ?? unknownValues(code), isLost: false };
  return known === null ? null : { values: withoutGaps(known.values), isLost: true };
}

/** Two requests, one where nobody has to be named. @throws PortalError `missing` when nobody knows the code. */
export async function open(
  kind: BizprocKind,
  portal: Portal,
  code: string | null,
  recall: Recall,
): Promise<Opened<BizprocValues, BizprocContext>> {
  const around = await readAround(kind, portal, code, await recall());
  const { codes, definitions, me } = around;
  const standing = standingOf(code, code !== null && codes[kind].includes(code), around.known);
  if (code !== null && standing === null) throw notRegistered(kind);
  const values = standing?.values ?? startValues(me?.id ?? null);
  const users = new RunAsUsers(me === null ? [] : [me]);
  const runAs = values.authUserId === me?.id ? null : values.authUserId;
  const spas = await readRest(portal, around.firstSpas, runAs, users);
  const isNew = standing === null || standing.isLost;
  const context: BizprocContext = {
    kind,
    state: isNew ? 'new' : isComplete(values) ? 'known' : 'unknown',
    isUnclear: !isNew && around.known?.isUnclear === true,
    ownCodes: codes[kind],
    otherCodes: codes[otherKind(kind)],
    spas,
    users,
    userId: me?.id ?? null,
    placements: placementsOf(definitions),
    languages: languagesAround(portal.lang, definitions),
    appHost: appHost(),
  };
  return standing?.isLost === true ? { values, context, isLost: true } : { values, context };
}

/** What is remembered now, in one request. @throws PortalError `missing` when the portal does not list the code. */
export async function read(
  kind: BizprocKind,
  portal: Portal,
  code: string,
  recall: Recall,
): Promise<BizprocValues> {
  const memories = await recall();
  const { codes, kept } = await readAllPages(portal, {
    codes: { request: codesCall(kind), pick: (result) => readCodes(result, kind) },
    kept: rememberedRows(memories, [slugs[kind]], code),
  });
  if (!codes.includes(code)) throw notRegistered(kind);
  const known = definitionsOf(memories.read(kept)).find((each) => each.code === code);
  return known?.values ?? unknownValues(code);
}

/** The code is the id: it was made if the portal lists it now and did not before. @throws PortalError */
export async function findCreated(
  kind: BizprocKind,
  portal: Portal,
  values: BizprocValues,
  before: BizprocContext | null,
): Promise<string | null> {
  const answer = await portal.read(codesCall(kind));
  const isThere = readCodes(answer.result, kind).includes(values.code);
  return isThere && before?.ownCodes.includes(values.code) !== true ? values.code : null;
}
