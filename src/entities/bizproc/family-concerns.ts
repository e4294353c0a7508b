/** What of the robots, or of the activities, needs attention. Only the overview asks. */
import type { Portal } from '@/bitrix24/portal';
import { PortalError } from '@/bitrix24/portal-error';
import type { Concern, Concerns } from '../kind';
import { isPlainHttp } from './address';
import type { RunAsUser } from './context';
import type { FamilyRow } from './family-listing';
import { isComplete } from './knowledge';
import { anyLanguage, languagesOf, seenText } from './languages';
import { say, type Key } from './say';
import type { KnownDefinition } from './states';
import { readUsers, usersCall } from './wire-surroundings';

type Told = Pick<Concern, 'severity' | 'text' | 'why' | 'isRestorable'>;
type Topic = Key extends infer K ? (K extends `concerns.${infer T}.text` ? T : never) : never;

function told(
  severity: Concern['severity'],
  topic: Topic,
  values?: Record<string, string | number>,
): Told {
  return {
    severity,
    text: say(`concerns.${topic}.text`, values),
    why: say(`concerns.${topic}.why`),
    isRestorable: topic === 'lost',
  };
}

/** user.get answers 50 rows at once; a batch takes 50 commands. */
const pageSize = 50;
const mostPages = 50;

/** Run-as users by id; null where nobody may be asked about. One request. */
async function readRunners(
  portal: Portal,
  definitions: readonly KnownDefinition[],
): Promise<ReadonlyMap<number, RunAsUser | null>> {
  const ids = [
    ...new Set(definitions.map(({ values }) => values.authUserId ?? 0).filter((id) => id > 0)),
  ].slice(0, pageSize * mostPages);
  const pages = Array.from({ length: Math.ceil(ids.length / pageSize) }, (_empty, at) =>
    ids.slice(at * pageSize, (at + 1) * pageSize),
  );
  if (pages.length === 0) return new Map();
  const answers = await portal.batch<string>(
    Object.fromEntries(pages.map((page, at) => [`u${at}`, usersCall(page)])),
  );
  const found = new Map<number, RunAsUser | null>();
  for (const [at, page] of pages.entries()) {
    const answer = answers[`u${at}`];
    // Without the scope nothing is known about anybody, so nothing is said.
    if (answer === undefined || answer instanceof PortalError) continue;
    const users = readUsers(answer.result);
    for (const id of page) found.set(id, users.find((user) => user.id === id) ?? null);
  }
  return found;
}

function aboutUser(
  id: number | null,
  runners: ReadonlyMap<number, RunAsUser | null>,
): readonly Told[] {
  const user = id === null ? undefined : runners.get(id);
  if (user === undefined || id === null) return [];
  if (user === null) return [told('warning', 'userGone', { id: String(id) })];
  const name = user.name || `#${id}`;
  return user.isActive ? [] : [told('warning', 'userInactive', { name })];
}

/** Of one that is registered: what stops it from doing its work as people expect. */
function aboutKnown(
  { values, isUnclear }: KnownDefinition,
  languages: readonly string[],
  runners: ReadonlyMap<number, RunAsUser | null>,
): readonly Told[] {
  const { name, handler, waits, returnProperties, authUserId } = values;
  const missing =
    languagesOf(name).length === 0
      ? []
      : languages.filter((lang) => seenText(name, lang).from === null);
  return [
    ...(isUnclear ? [told('warning', 'unclear')] : []),
    ...(isPlainHttp(handler) ? [told('warning', 'plainHttp')] : []),
    ...(waits === true && returnProperties?.length === 0
      ? [told('warning', 'waitsForNothing')]
      : []),
    ...(missing.length === 0
      ? []
      : [told('info', 'languageMissing', { languages: missing.join(', ').toUpperCase() })]),
    ...aboutUser(authUserId, runners),
  ];
}

async function find(
  portal: Portal,
  rows: readonly FamilyRow[] | null,
): Promise<readonly Concern[]> {
  const remembered = (rows ?? []).flatMap(({ known }) => (known === null ? [] : [known]));
  const spoken = remembered.flatMap(({ values }) => languagesOf(values.name));
  const languages = [...new Set([portal.lang, ...spoken])].filter((id) => id !== anyLanguage);
  const runners = await readRunners(portal, remembered);
  return (rows ?? []).flatMap(({ code, title, state, known }) => {
    if (known === null || state === 'taken' || state === 'unknown') return [];
    const found =
      state === 'lost'
        ? [told('danger', isComplete(known.values) ? 'lost' : 'lostPartly')]
        : aboutKnown(known, languages, runners);
    return found.map((concern): Concern => ({ id: code, title, ...concern }));
  });
}

/** Both kinds alike; their rows carry everything. */
export const familyConcerns: Concerns<FamilyRow> = { find };
