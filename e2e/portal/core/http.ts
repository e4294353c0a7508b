/** Reading requests and writing answers, for REST and for the remote control. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isRecord } from './check.ts';
import type { Params } from './method.ts';
import { parseForm } from './php.ts';

/** Larger bodies are refused; a world of ten thousand users fits. */
const LARGEST_BODY = 32 * 1024 * 1024;

export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const piece = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += piece.length;
    if (size > LARGEST_BODY) throw new TooLarge('The body is larger than the stand-in takes.');
    chunks.push(piece);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Query and body as one set of parameters, the body winning. A malformed JSON body is no parameters, not an error (R9). */
export function decodeParams(url: URL, contentType: string, body: string): Params {
  return { ...parseForm(url.search.slice(1)), ...decodeBody(contentType, body) };
}

function decodeBody(contentType: string, body: string): Params {
  if (body.trim() === '') return {};
  const isForm = contentType.startsWith('application/x-www-form-urlencoded');
  if (isForm) return parseForm(body);
  try {
    const parsed: unknown = JSON.parse(body);
    if (isRecord(parsed)) return parsed;
    return Array.isArray(parsed) ? Object.fromEntries(Object.entries(parsed)) : {};
  } catch {
    return contentType.includes('json') ? {} : parseForm(body);
  }
}

export function sendText(
  response: ServerResponse,
  status: number,
  type: string,
  text: string,
): void {
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
  });
  response.end(text);
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  sendText(response, status, 'application/json', JSON.stringify(value));
}

/** C2: any origin, and only the headers a simple JSON call needs, on refusals too. */
export function allowEveryOrigin(response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Allow-Headers', 'origin, content-type, accept');
  // A browser sends a POST a second time by itself when a reused connection closes before the answer begins. A connection
  // of its own per call keeps `drop: after` what it is meant to be: one execution, no answer.
  response.setHeader('Connection', 'close');
}
