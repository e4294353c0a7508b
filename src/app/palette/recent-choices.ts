/** What was chosen in the palette lately, in this browser, which may refuse to keep it. */
const name = 'palette.recent';
const most = 8;
let chosen: readonly string[] | null = null;

/** Keys of entries, the latest first. */
export function recentChoices(): readonly string[] {
  chosen ??= stored();
  return chosen;
}

export function rememberChoice(key: string): void {
  chosen = [key, ...recentChoices().filter((each) => each !== key)].slice(0, most);
  try {
    localStorage.setItem(name, JSON.stringify(chosen));
  } catch {
    // Then it is known until the page closes.
  }
}

function stored(): readonly string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
    if (!Array.isArray(value)) return [];
    return value.filter((key): key is string => typeof key === 'string').slice(0, most);
  } catch {
    return [];
  }
}
