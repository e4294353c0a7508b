/** The handler kit as code to copy. No library is needed for any of it, and no token stands in it. */
import type { Json } from '@/bitrix24/portal';
import { activityLog, eventSend, handlerPost, type KitCall, type KitPart } from './handler-kit';
import type { BizprocValues, PropertyRow } from './values';

export const kitLanguages = ['curl', 'php', 'node', 'python'] as const;
export type KitLanguage = (typeof kitLanguages)[number];

/** Names of languages are the same everywhere. */
export const kitLanguageNames: Readonly<Record<KitLanguage, string>> = {
  curl: 'cURL',
  php: 'PHP',
  node: 'Node.js',
  python: 'Python',
};

function shell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function php(value: Json, indent = ''): string {
  if (typeof value === 'string')
    return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  const inner = `${indent}    `;
  const rows = Array.isArray(value)
    ? value.map((item: Json) => `${inner}${php(item, inner)},`)
    : Object.entries(value).map(([key, item]) => `${inner}${php(key)} => ${php(item, inner)},`);
  return rows.length === 0 ? '[]' : `[\n${rows.join('\n')}\n${indent}]`;
}

function literal(value: Json, indent: string): string {
  return JSON.stringify(value, null, 4).replaceAll('\n', `\n${indent}`);
}

/** In a comment nothing may end the line. */
function typeWord({ type }: PropertyRow): string {
  return type.replaceAll(/[^\w:]/g, '');
}

function receiveCurl(values: BizprocValues, domain: string): string {
  const data = handlerPost(values, domain).map(
    ([name, value]) => `  --data-urlencode ${shell(`${name}=${value}`)}`,
  );
  return [`curl -X POST ${shell(values.handler)} \\`, data.join(' \\\n')].join('\n');
}

function receivePhp(rows: readonly PropertyRow[]): string {
  return [
    '<?php',
    "$eventToken = $_POST['event_token'] ?? '';",
    "$endpoint = $_POST['auth']['client_endpoint'] ?? '';",
    "$accessToken = $_POST['auth']['access_token'] ?? '';",
    "$properties = $_POST['properties'] ?? [];",
    ...rows.map((row) => {
      const none = row.isMultiple ? '[]' : "''";
      return `$properties[${php(row.key)}] ??= ${none}; // ${typeWord(row)}`;
    }),
    '',
    '// Answer at once; work on in the background.',
    'http_response_code(200);',
  ].join('\n');
}

function receiveNode(rows: readonly PropertyRow[]): string {
  return [
    "import { createServer } from 'node:http';",
    '',
    'createServer(async (request, response) => {',
    "  let body = '';",
    '  for await (const chunk of request) body += chunk;',
    '  const form = new URLSearchParams(body);',
    "  const eventToken = form.get('event_token');",
    "  const endpoint = form.get('auth[client_endpoint]');",
    "  const accessToken = form.get('auth[access_token]');",
    '  const properties = {',
    ...rows.map((row) => {
      const name = JSON.stringify(`properties[${row.key}]`);
      const all = `[...form].filter(([name]) => name.startsWith(${name})).map(([, value]) => value)`;
      return `    ${JSON.stringify(row.key)}: ${row.isMultiple ? all : `form.get(${name})`}, // ${typeWord(row)}`;
    }),
    '  };',
    '  response.end(); // Answer at once; work on in the background.',
    '}).listen(3000);',
  ].join('\n');
}

function receivePython(rows: readonly PropertyRow[]): string {
  return [
    'from http.server import BaseHTTPRequestHandler, HTTPServer',
    'from urllib.parse import parse_qsl',
    '',
    'class Handler(BaseHTTPRequestHandler):',
    '    def do_POST(self):',
    "        body = self.rfile.read(int(self.headers['Content-Length'])).decode()",
    '        form = dict(parse_qsl(body, keep_blank_values=True))',
    "        event_token = form.get('event_token')",
    "        endpoint = form.get('auth[client_endpoint]')",
    "        access_token = form.get('auth[access_token]')",
    '        properties = {',
    ...rows.map((row) => {
      const key = JSON.stringify(row.key);
      const name = JSON.stringify(`properties[${row.key}]`);
      const all = `[value for name, value in form.items() if name.startswith(${name})]`;
      return `            ${key}: ${row.isMultiple ? all : `form.get(${name})`},  # ${typeWord(row)}`;
    }),
    '        }',
    '        self.send_response(200)  # Answer at once; work on in the background.',
    '        self.end_headers()',
    '',
    "HTTPServer(('', 3000), Handler).serve_forever()",
  ].join('\n');
}

function callCode({ method, body }: KitCall, language: KitLanguage, domain: string): string {
  switch (language) {
    case 'curl':
      return [
        'curl -X POST \\',
        '  -H "Content-Type: application/json" \\',
        `  -d ${shell(JSON.stringify({ ...body, auth: 'ACCESS_TOKEN' }))} \\`,
        `  https://${domain}/rest/${method}`,
      ].join('\n');
    case 'php':
      return [
        '<?php',
        `$body = ${php(body)};`,
        "$body['EVENT_TOKEN'] = $eventToken;",
        "$body['auth'] = $accessToken;",
        `$request = curl_init($endpoint . '${method}');`,
        'curl_setopt_array($request, [',
        '    CURLOPT_POST => true,',
        '    CURLOPT_RETURNTRANSFER => true,',
        "    CURLOPT_HTTPHEADER => ['Content-Type: application/json'],",
        '    CURLOPT_POSTFIELDS => json_encode($body),',
        ']);',
        '$answer = json_decode(curl_exec($request), true);',
      ].join('\n');
    case 'node':
      return [
        `const body = ${literal(body, '')};`,
        `const answer = await fetch(endpoint + '${method}', {`,
        "  method: 'POST',",
        "  headers: { 'Content-Type': 'application/json' },",
        '  body: JSON.stringify({ ...body, EVENT_TOKEN: eventToken, auth: accessToken }),',
        '});',
        'console.log(await answer.json());',
      ].join('\n');
    case 'python':
      return [
        'import json',
        'from urllib.request import Request, urlopen',
        '',
        `body = ${literal(body, '')}`,
        "body['EVENT_TOKEN'] = event_token",
        "body['auth'] = access_token",
        `request = Request(endpoint + '${method}', json.dumps(body).encode(),`,
        "                  {'Content-Type': 'application/json'})",
        'print(json.load(urlopen(request)))',
      ].join('\n');
  }
}

function receiveCode(values: BizprocValues, language: KitLanguage, domain: string): string {
  const rows = values.properties ?? [];
  switch (language) {
    case 'curl':
      return receiveCurl(values, domain);
    case 'php':
      return receivePhp(rows);
    case 'node':
      return receiveNode(rows);
    case 'python':
      return receivePython(rows);
  }
}

/** One part of the kit in one language. `domain` is the portal's. */
export function kitCode(
  part: KitPart,
  language: KitLanguage,
  values: BizprocValues,
  domain: string,
): string {
  if (part === 'receive') return receiveCode(values, language, domain);
  return callCode(part === 'send' ? eventSend(values) : activityLog(), language, domain);
}
