/** Good JSON made bad: a place is walked to at random and something unlikely is put there. The same steps give the same damage. */
import fc, { type Arbitrary } from 'fast-check';

type Container = Record<string, unknown> | unknown[];

export interface Damage {
  /** Seed of the walk. */
  readonly where: number;
  readonly how: (typeof ways)[number];
  readonly what: number;
}

const ways = [
  'replace',
  'replace',
  'replace',
  'remove',
  'retype',
  'wrap',
  'shape',
  'twice',
  'turn',
  'rename',
  'add',
] as const;

export const anyDamage: Arbitrary<readonly Damage[]> = fc.array(
  fc.record({
    where: fc.integer({ min: 0, max: 2 ** 31 }),
    how: fc.constantFrom(...ways),
    what: fc.nat(10_000),
  }),
  { minLength: 1, maxLength: 3 },
);

/** `[[[…]]]` or `{"a":{"a":…}}`, as JSON may nest without any limit. */
export function nested(depth: number, isMap: boolean): unknown {
  const [open, close] = isMap ? ['{"a":', '}'] : ['[', ']'];
  const text = `${open.repeat(depth)}${isMap ? 'null' : ''}${close.repeat(depth)}`;
  const value: unknown = JSON.parse(text);
  return value;
}

function parsed(text: string): () => unknown {
  return () => {
    const value: unknown = JSON.parse(text);
    return value;
  };
}

/** Each makes a new value, because damage upon damage changes it. */
const oddities: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => false,
  () => '',
  () => ' ',
  () => '0',
  () => 'x',
  () => 0,
  () => -1,
  () => -7,
  () => 0.5,
  () => 1e21,
  () => 1.7976931348623157e308,
  () => 2 ** 53,
  () => 'NaN',
  () => 'Infinity',
  () => '-0',
  () => '1e5',
  () => ' 12 ',
  () => '9'.repeat(40),
  () => '0x1F',
  () => 'undefined',
  () => 'null',
  () => '[object Object]',
  () => 'Y',
  () => 'false',
  () => [],
  () => ({}),
  () => [[]],
  () => [null],
  () => [{}],
  () => ({ 0: 'a', 2: 'b' }),
  () => ({ length: 4_294_967_295 }),
  parsed('{"then":"x"}'),
  () => ({ toString: 1, valueOf: null }),
  () => ({ toJSON: 'x' }),
  () => ({ hasOwnProperty: 1 }),
  () => 'constructor',
  () => '__proto__',
  () => 'toString',
  parsed('{"__proto__":{"polluted":1}}'),
  parsed('{"constructor":{"prototype":{"polluted":1}}}'),
  parsed('{"__proto__":null,"id":1}'),
  parsed('[{"__proto__":{"polluted":1}}]'),
  () => ({ error: 'x' }),
  () => ({ error: 0, error_description: ['no'] }),
  () => ({ error: { error: '', error_description: null } }),
  () => ({ error: { code: 'X', message: 5 } }),
  () => nested(3_000, false),
  () => nested(3_000, true),
  () => 'a'.repeat(200_000),
  () => '\u0000',
  () => '\uD800',
  () => '\u202Egnp.exe',
  () => '\u200B\uFEFF\u2060',
  () => '<img src=x onerror=alert(1)>',
  () => ['javascript', 'alert(1)'].join(':'),
  () => '2026-13-45T99:99:99',
  () => '+275760-09-13T00:00:00.001Z',
  () => 'https://[',
  () => '|{"v":1|',
  () => '20.1-0',
  () => Array.from({ length: 300 }, (_none, at) => at),
  () => Object.fromEntries(Array.from({ length: 300 }, (_none, at) => [`k${at}`, at])),
];

/** A small generator: only the same walk for the same seed is wanted. */
function walker(seed: number): (below: number) => number {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

function put(owner: Container, key: string, value: unknown): void {
  // Assigning to `__proto__` would be the pollution that is looked for.
  Object.defineProperty(owner, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

function retyped(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') {
    const number = Number(value);
    return value.trim() === '' || Number.isNaN(number) ? Array.from(value.slice(0, 20)) : number;
  }
  if (Array.isArray(value)) return Object.fromEntries(value.entries());
  return isContainer(value) ? Object.values(value) : 'null';
}

function shaped(value: unknown): unknown {
  if (Array.isArray(value)) return Object.fromEntries(value.map((item, at) => [`n${at}`, item]));
  return isContainer(value) ? Object.entries(value) : { value };
}

function twice(value: unknown): unknown {
  if (Array.isArray(value)) return [...value, ...structuredClone(value)];
  return typeof value === 'string' ? value + value : value;
}

function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.toReversed();
  if (typeof value === 'number') return -value;
  return typeof value === 'string' ? Array.from(value.slice(0, 100)).toReversed().join('') : value;
}

function odd(what: number): unknown {
  return oddities[what % oddities.length]?.();
}

function changed(value: unknown, { how, what }: Damage): unknown {
  switch (how) {
    case 'retype':
      return retyped(value);
    case 'wrap':
      return what % 2 === 0 ? [value] : { 0: value };
    case 'shape':
      return shaped(value);
    case 'twice':
      return twice(value);
    case 'turn':
      return turned(value);
    default:
      return odd(what);
  }
}

/** The value with one damage; containers are changed in place. */
function damagedOnce(root: unknown, damage: Damage): unknown {
  const next = walker(damage.where);
  let owner: Container | null = null;
  let name = '';
  let here = root;
  for (let depth = 0; depth < 12 && isContainer(here); depth += 1) {
    const keys = Object.keys(here);
    if (keys.length === 0 || (depth > 0 && next(4) === 0)) break;
    owner = here;
    name = keys[next(keys.length)] ?? '';
    here = Reflect.get(here, name);
  }
  const { how, what } = damage;
  if (how === 'add' && isContainer(here)) {
    // JSON cannot give a list keys of its own.
    const keys = Array.isArray(here)
      ? [String(here.length)]
      : ['__proto__', 'constructor', 'error', 'then', 'length', '0', 'id', 'ID', ''];
    put(here, keys[what % keys.length] ?? '', odd(what >> 3));
    return root;
  }
  if (owner === null) return changed(root, damage);
  if (how === 'remove' || how === 'rename') {
    if (Array.isArray(owner)) {
      owner.splice(Number(name), 1);
      return root;
    }
    const other = name.toUpperCase() === name ? `${name}x` : name.toUpperCase();
    if (how === 'rename') put(owner, other, here);
    Reflect.deleteProperty(owner, name);
    return root;
  }
  put(owner, name, changed(here, damage));
  return root;
}

export function damaged(root: unknown, damages: readonly Damage[]): unknown {
  return damages.reduce(damagedOnce, root);
}
