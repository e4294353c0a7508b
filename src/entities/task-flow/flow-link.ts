/** Parts of a portal address that may carry the id of a flow. Which of them a portal uses is documented nowhere. */
const parameters = ['flowId', 'flow_id', 'FLOW_ID', 'ID_from', 'id'];

/** The id in what a person typed or pasted: a bare number, an address of the portal, or one of this app. Null: neither. */
export function flowIdIn(typed: string): string | null {
  const bare = typed.trim().replace(/^#/, '');
  if (/^\d+$/.test(bare)) return positive(bare);
  const inPath = /(?:\/flows?\/|task-flows\/)(\d+)(?:[/?#]|$)/i.exec(bare);
  if (inPath?.[1] !== undefined) return positive(inPath[1]);
  const query = /\?([^#]*)/.exec(bare)?.[1];
  if (query === undefined || !/flow/i.test(bare)) return null;
  const found = new URLSearchParams(query);
  for (const name of parameters) {
    const value = found.get(name);
    if (value !== null && /^\d+$/.test(value)) return positive(value);
  }
  return null;
}

function positive(digits: string): string | null {
  const id = Number(digits);
  return Number.isSafeInteger(id) && id > 0 ? String(id) : null;
}
