/** The judge of answers: what an endpoint said against what the documentation promises the portal (rest-contract 5.3). */
import type { Endpoint } from '../contract';
import { finding, type Finding } from './finding';
import { judgeData, type AskedData } from './judge-data';
import { readList } from './judge-json';
import { columnsOf, judgeColumns, judgeTables, type Column } from './judge-objects';

export interface Answer {
  /** HTTP status. */
  readonly status: number;
  readonly body: string;
}

/** What was asked, as far as the answer has to fit it. */
export interface Asked extends AskedData {
  readonly searchString: string;
}

/** Everything that is wrong or doubtful, in the order of the answer; an answer as documented has no finding. */
export function judgeAnswer(
  endpoint: Endpoint,
  { status, body }: Answer,
  asked: Asked,
): readonly Finding[] {
  if (status >= 300 && status < 400) return [finding('wrong', null, 'redirect')];
  if (status !== 200) return [finding('wrong', null, 'status', { status })];
  if (endpoint === 'urlCheck') return judgeCheck(body);
  const read = readList(body);
  if ('findings' in read) return read.findings;
  switch (endpoint) {
    case 'urlTableList':
      return judgeTables(read.list, asked.searchString);
    case 'urlTableDescription':
      return judgeColumns(read.list);
    case 'urlData':
      return judgeData(read.list, asked);
  }
}

/** "Anything non-empty with status 200"; a page with 200 is usually a sign-in form that lets nobody through. */
function judgeCheck(body: string): readonly Finding[] {
  if (body.trim() === '') return [finding('wrong', null, 'empty')];
  return /^\s*<(?:!doctype|html)/i.test(body) ? [finding('look', null, 'html')] : [];
}

/** The columns of a usable description of a table; null when the answer is none. */
export function columnsFrom(answer: Answer): readonly Column[] | null {
  const read = answer.status === 200 ? readList(answer.body) : null;
  if (read === null || 'findings' in read) return null;
  const isWrong = judgeColumns(read.list).some(({ severity }) => severity === 'wrong');
  return isWrong ? null : columnsOf(read.list);
}
