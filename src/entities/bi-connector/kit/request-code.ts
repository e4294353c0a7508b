/** One request in several languages. Every one sends the same bytes. */
import { encodeForm, type Pair } from './sample';

export const languages = ['curl', 'http', 'js', 'php'] as const;
export type Language = (typeof languages)[number];

export const formType = 'application/x-www-form-urlencoded';

export function requestCode(language: Language, url: string, pairs: readonly Pair[]): string {
  return writers[language](url, pairs);
}

/** For a POSIX shell: nothing inside single quotes has a meaning but the quote itself. */
function shell(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function php(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`;
}

function curl(url: string, pairs: readonly Pair[]): string {
  // `--data-raw`: a value that begins with @ is no file name.
  return [
    `curl -i -X POST ${shell(url)}`,
    `-H ${shell(`Content-Type: ${formType}`)}`,
    `--data-raw ${shell(encodeForm(pairs))}`,
  ].join(' \\\n  ');
}

function http(url: string, pairs: readonly Pair[]): string {
  const body = encodeForm(pairs);
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return [
    `POST ${parsed ? parsed.pathname + parsed.search : url} HTTP/1.1`,
    `Host: ${parsed?.host ?? ''}`,
    `Content-Type: ${formType}`,
    // Encoded text is one byte per character.
    `Content-Length: ${body.length}`,
    '',
    body,
  ].join('\n');
}

function js(url: string, pairs: readonly Pair[]): string {
  return [
    `const response = await fetch(${JSON.stringify(url)}, {`,
    `  method: 'POST',`,
    `  headers: { 'Content-Type': '${formType}' },`,
    `  body: ${JSON.stringify(encodeForm(pairs))},`,
    '});',
    'console.log(response.status, await response.text());',
  ].join('\n');
}

function phpCode(url: string, pairs: readonly Pair[]): string {
  return [
    '<?php',
    `$curl = curl_init(${php(url)});`,
    'curl_setopt_array($curl, [',
    '    CURLOPT_POST => true,',
    `    CURLOPT_POSTFIELDS => ${php(encodeForm(pairs))},`,
    '    CURLOPT_RETURNTRANSFER => true,',
    ']);',
    'echo curl_exec($curl), PHP_EOL, curl_getinfo($curl, CURLINFO_HTTP_CODE), PHP_EOL;',
  ].join('\n');
}

const writers: Readonly<Record<Language, (url: string, pairs: readonly Pair[]) => string>> = {
  curl,
  http,
  js,
  php: phpCode,
};
