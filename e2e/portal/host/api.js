/** Calls of the host page to its own origin. Every answer is unknown until the caller says what it expects. */

/**
 * @template T
 * @param {string} path
 * @returns {Promise<T>} what the own server answers; its shape is agreed in `types.ts`
 */
export async function getJson(path) {
  const response = await fetch(path, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(await sentence(response));
  return response.json();
}

/**
 * @param {'POST' | 'PUT' | 'DELETE'} method
 * @param {string} path
 * @param {unknown} [body] sent as JSON
 * @returns {Promise<{ status: number, body: unknown }>} body is null when there is none
 */
export async function send(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(await sentence(response));
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}

/** @param {Response} response */
async function sentence(response) {
  const text = await response.text();
  try {
    const body = JSON.parse(text);
    return String(body.message ?? body.error_description ?? body.error ?? text);
  } catch {
    return text || `The portal answered ${response.status}.`;
  }
}
