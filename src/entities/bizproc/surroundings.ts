/** What the form of a robot or an activity needs from the portal and the memory, asked for together. */
import type { Portal, PortalAnswer } from '@/bitrix24/portal';
import { isPortalError, PortalError } from '@/bitrix24/portal-error';
import type { Memories } from '../kind';
import { codesCall, readCodes } from './codes';
import type { Spa } from './document-types';
import type { RunAsUsers } from './people';
import { readRows } from './remembered-rows';
import { definitionsOf, slugs } from './states';
import type { BizprocKind } from './values';
import {
  profileCall,
  readProfile,
  readSpas,
  readUsers,
  spasCall,
  usersCall,
} from './wire-surroundings';

type Answer = PortalAnswer | PortalError;

function resultOf(answer: Answer): unknown {
  if (answer instanceof PortalError) throw answer;
  return answer.result;
}

/** What can be done without: a missing scope leaves it empty. */
function spare<T>(answer: Answer | undefined, read: (result: unknown) => T, otherwise: T): T {
  if (answer === undefined || answer instanceof PortalError) return otherwise;
  try {
    return read(answer.result);
  } catch (error) {
    if (!isPortalError(error)) throw error;
    return otherwise;
  }
}

function rowsOf(answer: Answer, memories: Memories): readonly unknown[] {
  if (answer instanceof PortalError && memories.isNone(answer)) return [];
  return readRows(resultOf(answer));
}

const bothSlugs = [slugs.robot, slugs.activity];

/**
 * Codes, SPAs, who is asking, the record and the newest 50 definitions of both kinds: one batch. The definitions tell
 * which settings addresses are used and which languages the portal's people speak.
 */
export async function readAround(
  kind: BizprocKind,
  portal: Portal,
  code: string | null,
  memories: Memories,
) {
  const requests = {
    robots: codesCall('robot'),
    activities: codesCall('activity'),
    spas: spasCall,
    profile: profileCall,
    kept: memories.request(bothSlugs),
  };
  const first =
    code === null
      ? { ...(await portal.batch(requests)), own: null }
      : await portal.batch({ ...requests, own: memories.request([slugs[kind]], code) });
  const definitions = definitionsOf(memories.read(rowsOf(first.kept, memories)));
  const mine = first.own === null ? [] : definitionsOf(memories.read(rowsOf(first.own, memories)));
  const codes = {
    robot: readCodes(resultOf(first.robots), 'robot'),
    activity: readCodes(resultOf(first.activities), 'activity'),
  };
  return {
    codes,
    definitions,
    known: mine.find((known) => known.kind === kind && known.code === code) ?? null,
    firstSpas: first.spas,
    me: spare(first.profile, readProfile, null),
  };
}

/** The rest in a second batch: who runs it, and the SPAs beyond the first page. A name can be done without. */
export async function readRest(
  portal: Portal,
  firstSpas: Answer,
  userId: number | null,
  users: RunAsUsers,
): Promise<readonly Spa[]> {
  const spas = spare(firstSpas, readSpas, []);
  const total = firstSpas instanceof PortalError ? 0 : (firstSpas.total ?? 0);
  const starts: number[] = [];
  for (let start = 50; start < total && starts.length < 40; start += 50) starts.push(start);
  const isUserWanted = userId !== null && userId > 0;
  if (!isUserWanted && starts.length === 0) return spas;
  const requests = [
    ...(isUserWanted ? [usersCall([userId])] : []),
    ...starts.map((start) => ({ ...spasCall, params: { ...spasCall.params, start } })),
  ];
  try {
    const answers = await portal.batch<string>(
      Object.fromEntries(requests.map((request, at) => [`r${at}`, request])),
    );
    if (isUserWanted) users.add(spare(answers['r0'], readUsers, []));
    const pages = requests.map((_request, at) => answers[`r${at}`]);
    return [
      ...spas,
      ...pages.slice(isUserWanted ? 1 : 0).flatMap((answer) => spare(answer, readSpas, [])),
    ];
  } catch (error) {
    if (!isPortalError(error)) throw error;
    return spas;
  }
}
