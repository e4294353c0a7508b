/**
 * The portal's end of the postMessage wire, without a page: reads a message, judges whether it is heard, writes a reply.
 * Facts: portal-behaviour.md I5, I6, I7, I9; sdk-and-frame.md B1 and B3.
 */
import { commands } from './commands.js';
import { asRecord } from './json.js';

/** @typedef {import('./types.ts').Message} Message */
/** @typedef {import('./types.ts').FrameContext} FrameContext */
/** @typedef {import('./types.ts').Surroundings} Surroundings */

/**
 * Reads either wire form. The first part of a string is the command and the last two are callback and sid, because the
 * JSON between them is full of colons (I5).
 * @param {unknown} data as it arrives in a message event
 * @returns {Message | null} null when it is no message of the wire or its JSON is broken
 */
export function parseMessage(data) {
  if (typeof data === 'string') return parseText(data);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return null;
  const command = 'method' in data ? data.method : null;
  const sid = 'appSid' in data ? data.appSid : null;
  const callback = 'callback' in data ? data.callback : null;
  if (typeof command !== 'string' || command === '' || typeof sid !== 'string') return null;
  return {
    command,
    params: 'params' in data && data.params ? data.params : null,
    callback: typeof callback === 'string' ? callback : '',
    sid,
  };
}

/**
 * @param {string} text
 * @returns {Message | null}
 */
function parseText(text) {
  const parts = text.split(':');
  const command = parts[0];
  const callback = parts.at(-2);
  const sid = parts.at(-1);
  if (parts.length < 3 || !command || callback === undefined || sid === undefined) return null;
  const json = parts.slice(1, -2).join(':');
  if (json === '') return { command, params: null, callback, sid };
  try {
    return { command, params: JSON.parse(json), callback, sid };
  } catch {
    return null;
  }
}

/**
 * The reply is always a string, also to a message in object form (I5). Nothing to say is an empty rest, not `null`.
 * @param {string} callback
 * @param {unknown} value
 */
export function replyText(callback, value) {
  return `${callback}:${value === undefined ? '' : JSON.stringify(value)}`;
}

/**
 * Decides whether the portal hears this message. Everything it does not hear it drops without a word (I6, I9).
 * @param {Message} message
 * @param {string} origin of the message event
 * @param {FrameContext} frame
 * @param {readonly string[]} placementCommands further commands of this placement
 * @returns {import('./types.ts').Deaf | null} null when it is heard
 */
function whyDeaf(message, origin, frame, placementCommands) {
  if (origin !== frame.appOrigin) return 'origin';
  if (message.sid !== frame.sid) return 'sid';
  const isOwn = Object.hasOwn(commands, message.command);
  // The command that binds events belongs to placements; on the app's own page it does not even exist (I7).
  const isMissing = message.command === 'placementBindEvent' && frame.placement === 'DEFAULT';
  if ((!isOwn && !placementCommands.includes(message.command)) || isMissing) return 'unknown';
  if (frame.placement !== 'DEFAULT' && deniedInPlacements.has(message.command)) return 'denied';
  if (frame.isPopup && message.command === 'resizeWindow') return 'denied';
  if (frame.silent.has(message.command)) return 'silenced';
  return null;
}

const deniedInPlacements = new Set(['setTitle', 'setScroll', 'reloadWindow']);

/**
 * Hears one message and answers through `send`, at once, later, several times (events) or never.
 * @param {unknown} data of the message event
 * @param {string} origin of the message event
 * @param {FrameContext} frame
 * @param {Surroundings} around
 * @param {{ send: (text: string, value: unknown, message: Message) => void,
 *           heard: (message: Message, deaf: import('./types.ts').Deaf | null) => void,
 *           bindEvent: (event: string, fire: (value: unknown) => void) => void }} wire
 *   `heard` is told of every readable message, also of those that get no hearing
 * @returns {Promise<void>} settles when the command has answered or can be known to stay silent
 */
export async function hear(data, origin, frame, around, wire) {
  const message = parseMessage(data);
  if (message === null) return;
  const offered = around.placementInterface();
  const deaf = whyDeaf(message, origin, frame, offered.command);
  wire.heard(message, deaf);
  if (deaf !== null) return;
  /** @param {unknown} value */
  const reply = (value) => {
    if (message.callback !== '') wire.send(replyText(message.callback, value), value, message);
  };
  const params = asRecord(message.params);
  if (message.command === 'placementBindEvent') {
    const event = params['event'];
    // An event that the placement does not have is dropped without an error (B, row bindEvent).
    if (typeof event === 'string' && offered.event.includes(event)) wire.bindEvent(event, reply);
    return;
  }
  const command = Object.hasOwn(commands, message.command) ? commands[message.command] : undefined;
  const answer = command
    ? await command(params, around)
    : around.placementCommand(message.command, message.params);
  if (answer !== null) reply(answer);
}
