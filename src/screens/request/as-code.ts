import type { Request } from '@/bitrix24/portal';

export const codeFormats = ['json', 'curl', 'js', 'bx24', 'php'] as const;
export type CodeFormat = (typeof codeFormats)[number];

/** Names are those of the docs' own tabs; they are the same in every language. */
export const codeNames: Readonly<Record<CodeFormat, string>> = {
  json: 'JSON',
  curl: 'cURL',
  js: 'JS',
  bx24: 'BX24.js',
  php: 'PHP',
};

function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** A PHP literal: single quotes, `[]` arrays; only a backslash and a quote need escaping inside. */
function php(value: unknown, indent: string): string {
  if (typeof value === 'string')
    return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  const inner = `${indent}    `;
  const rows = Array.isArray(value)
    ? value.map((item) => `${inner}${php(item, inner)}`)
    : Object.entries(value).map(
        ([key, item]) => `${inner}${php(key, inner)} => ${php(item, inner)}`,
      );
  return rows.length === 0 ? '[]' : `[\n${rows.join(',\n')},\n${indent}]`;
}

function script(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', '\n  ');
}

/**
 * The call as a person can run it elsewhere. Never holds a token: cURL and PHP name a placeholder.
 * Source of the forms: the code tabs of every docs page.
 */
export function asCode({ method, params }: Request, format: CodeFormat, origin: string): string {
  switch (format) {
    case 'json':
      return JSON.stringify(params, null, 2);
    case 'curl':
      return [
        'curl -X POST \\',
        '  -H "Content-Type: application/json" \\',
        '  -H "Accept: application/json" \\',
        `  -d ${shellQuoted(JSON.stringify({ ...params, auth: 'ACCESS_TOKEN' }))} \\`,
        `  ${origin}/rest/${method}`,
      ].join('\n');
    case 'js':
      return `const response = await $b24.actions.v2.call.make({\n  method: '${method}',\n  params: ${script(params)},\n});`;
    case 'bx24':
      return `BX24.callMethod(\n  '${method}',\n  ${script(params)},\n  (result) => console.info(result.error() ?? result.data()),\n);`;
    case 'php':
      return `require_once('crest.php');\n\n$result = CRest::call(\n    '${method}',\n    ${php(params, '    ')}\n);`;
  }
}
