/** What the portal says to a frame that opens: its answer to `getInitData`. */
export async function handshakeSize(origin: string): Promise<number> {
  const response = await fetch(`${origin}/_portal/bridge`);
  const messages: unknown = await response.json();
  if (!Array.isArray(messages)) throw new Error('/_portal/bridge answered without a list.');
  const answers = messages.filter(
    (message: unknown) =>
      fieldOf(message, 'direction') === 'to-app' && fieldOf(message, 'command') === 'getInitData',
  );
  const [first] = answers;
  if (first === undefined) throw new Error('No frame has been answered yet.');
  return JSON.stringify(fieldOf(first, 'data')).length;
}

function fieldOf(message: unknown, key: string): unknown {
  return typeof message === 'object' && message !== null ? Reflect.get(message, key) : undefined;
}
