// A data source for Bitrix24 BI Builder: the four endpoints of a BI connector, for Node.js 20 or newer, without dependencies.
//
//   node connector.mjs                     listens on port 8080; PORT=9000 chooses another
//   CONNECTION='{"login":"…"}'             the connection values that are let in; without it, any values that are not empty
//
// In the connector: <your https address>/check, /table_list, /table_description and /data.
// Put an https server in front of it; the portal calls it from outside, never in your local network.
import { createServer } from 'node:http';

/** Codes of the connection parameters; the portal sends each as connection[code]. @type {readonly string[]} */
const SETTINGS = [];

/** @type {Record<string, string> | null} */
const ACCEPTED = process.env.CONNECTION ? JSON.parse(process.env.CONNECTION) : null;

// Replace this by your own data. Types: int, string, double, date (YYYY-MM-DD), datetime (YYYY-MM-DD HH:MM:SS).
const TABLES = [
  {
    code: 'orders',
    title: 'Orders',
    columns: [
      { code: 'ID', name: 'Number', type: 'int' },
      { code: 'TITLE', name: 'Title', type: 'string' },
      { code: 'AMOUNT', name: 'Amount', type: 'double' },
      { code: 'ORDERED_ON', name: 'Day', type: 'date' },
      { code: 'CHANGED_AT', name: 'Last change', type: 'datetime' },
    ],
    rows: [
      [1, 'First order', 12.5, '2026-01-05', '2026-01-05 09:00:00'],
      [2, 'Second order', 99, '2026-01-06', '2026-01-07 16:30:00'],
      [3, 'Third order', null, '2026-01-07', '2026-01-07 17:00:00'],
    ],
  },
];

/** An error that becomes an HTTP status; the portal takes everything but 200 for "unavailable". */
class Refused extends Error {
  /** @param {number} status @param {string} message */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** @typedef {{ [key: string]: string | Fields }} Fields */

/** `connection[login]=a` becomes `{connection: {login: 'a'}}`. @param {string} body @returns {Fields} */
function parseForm(body) {
  /** @type {Fields} */
  const fields = Object.create(null);
  for (const [name, value] of new URLSearchParams(body)) {
    const [first = '', ...rest] = name.split('[').map((part) => part.replace(/\]$/, ''));
    const path = [first, ...rest];
    let here = fields;
    for (const [depth, key] of path.entries()) {
      // `select[]` takes the next free number.
      const slot = key === '' ? String(Object.keys(here).length) : key;
      if (depth === path.length - 1) {
        here[slot] = value;
        break;
      }
      const next = here[slot];
      const inner = typeof next === 'object' ? next : Object.create(null);
      here[slot] = inner;
      here = inner;
    }
  }
  return fields;
}

/** @param {string | Fields | undefined} value @returns {Fields} */
function group(value) {
  return typeof value === 'object' ? value : {};
}

/** @param {string | Fields | undefined} value */
function text(value) {
  return typeof value === 'string' ? value : '';
}

/** @param {Fields} connection */
function checkConnection(connection) {
  for (const code of SETTINGS) {
    const value = connection[code];
    if (typeof value !== 'string' || value === '') throw new Refused(401, `"${code}" is missing.`);
    if (ACCEPTED !== null && value !== ACCEPTED[code]) throw new Refused(401, 'Access denied.');
  }
}

/** @param {Fields} fields */
function tableOf(fields) {
  const table = TABLES.find(({ code }) => code === fields.table);
  if (table === undefined) throw new Refused(404, 'There is no such table.');
  return table;
}

/** @typedef {string | number | null} Cell */

/** @param {Cell} cell @param {string} wanted */
function compare(cell, wanted) {
  if (typeof cell === 'number') return cell - Number(wanted);
  return String(cell ?? '').localeCompare(wanted, 'en');
}

/** @type {Record<string, (cell: Cell, wanted: string) => boolean>} */
const OPERATORS = {
  '>=': (cell, wanted) => compare(cell, wanted) >= 0,
  '<=': (cell, wanted) => compare(cell, wanted) <= 0,
  '>': (cell, wanted) => compare(cell, wanted) > 0,
  '<': (cell, wanted) => compare(cell, wanted) < 0,
  '!=': (cell, wanted) => compare(cell, wanted) !== 0,
  '!': (cell, wanted) => compare(cell, wanted) !== 0,
  '=': (cell, wanted) => compare(cell, wanted) === 0,
  '': (cell, wanted) => compare(cell, wanted) === 0,
  '%': (cell, wanted) =>
    String(cell ?? '')
      .toLowerCase()
      .includes(wanted.toLowerCase()),
};

/** Dates in filters come as DD.MM.YYYY HH:MM:SS or as ISO. @param {string} text */
function isoDate(text) {
  return text.replace(/^(\d{2})\.(\d{2})\.(\d{4})/, '$3-$2-$1');
}

/**
 * Keys carry an operator, groups a LOGIC. Anything else is refused: ignoring a filter would make reports wrong.
 * @param {Fields} filter @param {Record<string, Cell>} row @returns {boolean}
 */
function matches(filter, row) {
  const isAny = [filter.LOGIC, filter.logic].some((logic) => text(logic).toUpperCase() === 'OR');
  const verdicts = Object.entries(filter)
    .filter(([key]) => key.toLowerCase() !== 'logic')
    .map(([key, value]) => {
      if (/^\d+$/.test(key)) return matches(group(value), row);
      const [, prefix = '', code = ''] = /^([<>=!@%]*)(.*)$/.exec(key) ?? [];
      const cell = row[code];
      if (cell === undefined) throw new Refused(400, `The filter names no column: "${code}".`);
      if (typeof value === 'object') {
        return Object.values(value).some((one) => compare(cell, isoDate(text(one))) === 0);
      }
      const operator = OPERATORS[prefix];
      if (operator === undefined) throw new Refused(400, `Unknown filter: "${key}".`);
      return operator(cell, isoDate(value));
    });
  if (verdicts.length === 0) return true;
  return isAny ? verdicts.some(Boolean) : verdicts.every(Boolean);
}

/** @type {Record<string, (fields: Fields) => unknown>} */
const ENDPOINTS = {
  '/check': () => ({ status: 'ok' }),

  '/table_list': (fields) => {
    const wanted = text(fields.searchString).toLowerCase();
    return TABLES.filter(({ code, title }) =>
      `${code}\n${title}`.toLowerCase().includes(wanted),
    ).map(({ code, title }) => ({ code, title }));
  },

  '/table_description': (fields) => tableOf(fields).columns,

  '/data': (fields) => {
    const { columns, rows } = tableOf(fields);
    const codes = columns.map(({ code }) => code);
    const asked = Object.values(group(fields.select)).map(text);
    const chosen = asked.length > 0 ? asked : codes;
    const unknown = chosen.filter((code) => !codes.includes(code));
    if (unknown.length > 0) throw new Refused(400, `There is no column ${unknown.join(', ')}.`);
    const filter = group(fields.filter);
    const limit = Number(fields.limit) > 0 ? Number(fields.limit) : Infinity;
    const found = rows
      .map((row) => Object.fromEntries(codes.map((code, at) => [code, row[at] ?? null])))
      .filter((row) => matches(filter, row))
      .slice(0, limit);
    // Row 0: the codes. Then the values in the same order.
    return [chosen, ...found.map((row) => chosen.map((code) => row[code]))];
  },
};

const server = createServer((request, response) => {
  /** @param {number} status @param {unknown} answer */
  function send(status, answer) {
    response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(answer));
  }
  const endpoint = ENDPOINTS[new URL(request.url ?? '/', 'http://localhost').pathname];
  if (request.method !== 'POST' || endpoint === undefined) {
    send(404, { error: 'not found' });
    return;
  }
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (/** @type {string} */ part) => {
    body += part;
    // A request of the portal is small.
    if (body.length > 1_000_000) request.destroy();
  });
  request.on('end', () => {
    try {
      const fields = parseForm(body);
      checkConnection(group(fields.connection));
      send(200, endpoint(fields));
    } catch (error) {
      const isKnown = error instanceof Refused;
      // oxlint-disable-next-line no-console -- a server of its own, which has nothing else to speak to
      if (!isKnown) console.error(error);
      send(isKnown ? error.status : 500, { error: isKnown ? error.message : 'internal error' });
    }
  });
});

server.listen(Number(process.env.PORT ?? 8080), () => {
  const address = server.address();
  // oxlint-disable-next-line no-console -- as above
  if (typeof address === 'object') console.log(`Listening on port ${address?.port}`);
});
