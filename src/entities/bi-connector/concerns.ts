import type { Concern, Concerns, Severity } from '../kind';
import { addressFault, isLocal, isPlainHttp } from './addresses';
import { endpoints } from './contract';
import type { Row } from './listing';
import { logoFault } from './logo';
import { say, type Key } from './say';

/** The list holds the addresses and counts the sources; nothing more is asked. */
export const concerns: Concerns<Row> = {
  find: (_portal, rows) => Promise.resolve((rows ?? []).flatMap(concernsOf)),
};

function concernsOf(row: Row): readonly Concern[] {
  function concern(severity: Severity, text: Key, why: Key): Concern {
    const { id, title } = row;
    return {
      id: String(id),
      title,
      severity,
      text: say(text),
      why: say(why),
      isRestorable: false,
    };
  }

  const addresses = endpoints.map((name) => row[name]);
  const found: Concern[] = [];
  if (addresses.some((address) => addressFault(address) !== null)) {
    found.push(concern('danger', 'concerns.badAddress.text', 'concerns.badAddress.why'));
  }
  // What the portal never calls need not be encrypted first.
  if (addresses.some(isLocal)) {
    found.push(concern('danger', 'concerns.local.text', 'concerns.local.why'));
  } else if (addresses.some(isPlainHttp)) {
    found.push(concern('warning', 'concerns.http.text', 'concerns.http.why'));
  }
  if (logoFault(row.logo) !== null) {
    found.push(concern('warning', 'concerns.logo.text', 'concerns.logo.why'));
  }
  // Null: this person may not read sources, so nobody knows.
  if (row.sourceCount === 0) {
    found.push(concern('info', 'concerns.unused.text', 'concerns.unused.why'));
  }
  return found;
}
