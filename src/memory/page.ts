/** This load of the app, told apart from the other tabs and sliders of the same browser and from earlier loads. */

export interface Page {
  /** 16 hexadecimal digits, new with every load. */
  readonly id: string;
  /** Pages of this browser that are open now, this one among them; null where the browser does not tell. */
  living(): Promise<ReadonlySet<string> | null>;
}

const prefix = 'studio-page/';
let loaded: Page | null = null;

/** One per load. It holds a lock named after itself, which the browser lets go when the page is gone, however it went. */
export function thisPage(): Page {
  loaded ??= enter();
  return loaded;
}

function enter(): Page {
  const id = randomDigits(8);
  const locks = findLocks();
  // Storage that is refused refuses locks too; then only the age of an intent tells.
  locks?.request(prefix + id, () => new Promise<never>(() => undefined)).catch(() => undefined);
  return {
    id,
    async living() {
      try {
        const held = (await locks?.query())?.held;
        if (held === undefined) return null;
        const names = held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name] : []));
        return new Set(names.map((name) => name.slice(prefix.length)));
      } catch {
        return null;
      }
    },
  };
}

/** Absent in pages without https and outside browsers. */
function findLocks(): LockManager | undefined {
  return typeof navigator !== 'undefined' && 'locks' in navigator ? navigator.locks : undefined;
}

/** Two digits per byte. `crypto.randomUUID` is missing on portals without https. */
export function randomDigits(bytes: number): string {
  const values = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(values, (value) => value.toString(16).padStart(2, '0')).join('');
}
