/** The list of robots, and that of activities: codes of the portal joined with what is remembered. */
import { readAllPages } from '@/bitrix24/paging';
import type { Portal, Request } from '@/bitrix24/portal';
import { languageFor } from '@/texts/languages';
import type { Column, Consequence, Listing, ListWatch, Recall } from '../kind';
import { hostOf, isPlainHttp } from './address';
import { codesCall, isInstalledAlready, readCodes } from './codes';
import { isComplete } from './knowledge';
import { seenText } from './languages';
import { refusalsOf } from './refusals';
import { rememberedRows } from './remembered-rows';
import { say } from './say';
import { codeRows, codeStates, definitionsOf, slugs, type CodeRow } from './states';
import { isUsableAt } from './usable';
import { unknownValues, type BizprocKind } from './values';
import { createCall } from './wire';

export interface FamilyRow extends CodeRow {
  readonly kind: BizprocKind;
  /** The name in the portal's language, or the code. */
  readonly title: string;
  /** The day of the last save in the portal's language; empty for what is not remembered. */
  readonly savedOn: string;
}

const columns: readonly Column<FamilyRow>[] = [
  { id: 'name', text: ({ title }) => title },
  { id: 'code', text: ({ code }) => code, width: '12rem' },
  {
    id: 'handler',
    text: ({ known }) => hostOf(known?.values.handler ?? '') ?? '',
    width: '11rem',
    isSecondary: true,
  },
  { id: 'by', text: ({ known }) => known?.by ?? '', width: '10rem', isSecondary: true },
  {
    id: 'at',
    text: ({ savedOn }) => savedOn,
    sortBy: ({ known }) => known?.at ?? '',
    width: '8rem',
    isSecondary: true,
  },
];

function rowOf(kind: BizprocKind, row: CodeRow, lang: string): FamilyRow {
  const title = row.known === null ? '' : seenText(row.known.values.name, lang).text;
  const days = new Intl.DateTimeFormat(languageFor(lang), { dateStyle: 'medium' });
  const savedOn = row.known === null ? '' : days.format(new Date(row.known.at));
  return { ...row, kind, savedOn, title: title.trim() === '' ? row.code : title };
}

/** Two requests for up to 2,550 remembered ones. */
async function list(kind: BizprocKind, portal: Portal, recall: Recall) {
  const memories = await recall();
  const { robots, activities, kept } = await readAllPages(portal, {
    robots: { request: codesCall('robot'), pick: (result) => readCodes(result, 'robot') },
    activities: {
      request: codesCall('activity'),
      pick: (result) => readCodes(result, 'activity'),
    },
    kept: rememberedRows(memories, [slugs[kind]]),
  });
  const definitions = definitionsOf(memories.read(kept));
  return codeRows(kind, { robot: robots, activity: activities }, definitions).map((row) =>
    rowOf(kind, row, portal.lang),
  );
}

function notes({ state, known }: FamilyRow): readonly Consequence[] {
  const found: Consequence[] = [];
  if (state === 'lost') found.push({ severity: 'danger', text: say('standing.lost.label') });
  if (state === 'taken') found.push({ severity: 'warning', text: say('standing.taken.label') });
  if (state === 'unknown') found.push({ severity: 'info', text: say('standing.unknown.label') });
  // What is not registered first has to be made anew; the rest is told when it is there.
  if (known === null || state !== 'known') return found;
  const { values } = known;
  if (!isComplete(values)) found.push({ severity: 'info', text: say('notes.partly') });
  if (known.isUnclear) found.push({ severity: 'warning', text: say('notes.unclear') });
  if (isPlainHttp(values.handler))
    found.push({ severity: 'warning', text: say('notes.plainHttp') });
  return found;
}

/** What would register it anew; of what is not known nothing is made up. */
function code({ kind, code: own, known }: FamilyRow): Request {
  const { method, params } = createCall(kind, known?.values ?? unknownValues(own));
  const said = Object.entries(params).filter(([, value]) => value !== '');
  return { method, params: Object.fromEntries(said) };
}

export function listingOf(kind: BizprocKind): Listing<FamilyRow> {
  return {
    columns,
    refusals: refusalsOf(kind),
    list: (portal: Portal, _watch: ListWatch<FamilyRow>, recall: Recall) =>
      list(kind, portal, recall),
    foot: (rows) => (rows.some(({ state }) => state === 'known') ? say('list.foot') : null),
    id: (row) => row.code,
    title: (row) => row.title,
    code,
    notes,
    standings: codeStates,
    standing: ({ state }) => state,
    restoreValues: ({ state, known }) =>
      state === 'lost' && known !== null && isComplete(known.values) ? known.values : null,
    isThere: isInstalledAlready,
    isUsableAt: ({ known }, place) => isUsableAt(kind, known?.values ?? null, place),
  };
}
