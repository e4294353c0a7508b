/** Reports every bridge message to the server, in the order in which the page saw it. */

/** @typedef {{ direction: 'to-portal' | 'to-app', command: string, data: unknown, sid: string }} BridgeRecord */

/** @type {BridgeRecord[]} */
let waiting = [];
let isSending = false;

/** @param {BridgeRecord} record */
export function record(record) {
  waiting.push(record);
  if (!isSending) void sendAll();
}

/** One request at a time keeps the order; what gathers meanwhile goes with the next one. */
async function sendAll() {
  isSending = true;
  while (waiting.length > 0) {
    const batch = waiting;
    waiting = [];
    try {
      // The page may be about to reload (setInstallFinish), and the record must still arrive.
      await fetch('/_host/bridge', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(batch),
        keepalive: true,
      });
    } catch {
      // The stand-in was stopped while the page is open: there is nobody left to tell.
    }
  }
  isSending = false;
}
