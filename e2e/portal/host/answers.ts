/** Reading and answering requests of the host page's own scripts. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(value));
}

export function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify({ message }));
}

/** Only JSON is taken: a foreign page cannot send that without a preflight, which these routes never grant. */
export async function withBody(
  request: IncomingMessage,
  response: ServerResponse,
  take: (body: unknown) => void,
): Promise<void> {
  if (!(request.headers['content-type'] ?? '').startsWith('application/json')) {
    refuse(response, 415, 'The body must be JSON, with the content type application/json.');
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const body = parseJson(Buffer.concat(chunks).toString('utf8'));
  if (body === undefined) refuse(response, 400, 'The body is not JSON.');
  else take(body);
}

/** @returns undefined when the text is not JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
