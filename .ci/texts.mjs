// The words of the app in three languages: the same keys, the same arguments, every plural form a language has, nothing
// empty, nothing left in English, every key that the screens ask a kind for, and no key that nobody uses.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import compile from 'icu-minify/compile';

/** @typedef {{ room: string, folder: string, files: Map<string, Map<string, string>> }} Room */

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const src = path.join(root, 'src');

/** Categories of Unicode CLDR for whole numbers and fractions. @type {Record<string, readonly string[]>} */
const pluralForms = {
  en: ['one', 'other'],
  ru: ['few', 'many', 'one', 'other'],
  de: ['one', 'other'],
};
const languages = Object.keys(pluralForms);

/** Keys the screens ask only some kinds for, with the reason. @type {readonly (readonly [keys: RegExp, why: string])[]} */
const optional = [
  [/^list\.find$/, 'Only kinds without a complete list let a person name a record.'],
  [/^adopt\./, 'Only kinds whose definitions are written in code can be pasted.'],
];

/** @type {string[]} */
const faults = [];

/** @param {unknown} tree @param {string} [before] @returns {[string, string][]} */
function flat(tree, before = '') {
  if (typeof tree === 'string') return [[before, tree]];
  if (typeof tree !== 'object' || tree === null)
    throw new Error(`${before} is neither a text nor a group.`);
  return Object.entries(tree).flatMap(([key, inner]) =>
    flat(inner, before === '' ? key : `${before}.${key}`),
  );
}

/** @param {string} room @param {string} folder @returns {Room} */
function readRoom(room, folder) {
  const files = new Map();
  for (const lang of languages) {
    const file = path.join(folder, `${lang}.json`);
    if (existsSync(file)) files.set(lang, new Map(flat(JSON.parse(readFileSync(file, 'utf8')))));
    else faults.push(`${room}/${lang}.json is missing`);
  }
  return { room, folder, files };
}

/** @typedef {{ args: Set<string>, plurals: string[][] }} Shape */

/**
 * Arguments and plural branches of a compiled message: `[name, type?, branches?]`, where type 1 is select, 2 plural and 3
 * selectordinal, texts stand bare and 0 is the number sign.
 * @param {unknown} node @param {Shape} shape @returns {Shape}
 */
function gather(node, shape) {
  if (!Array.isArray(node)) return shape;
  for (const part of node) {
    if (!Array.isArray(part)) continue;
    const [name, type, rest] = part;
    if (typeof name !== 'string') {
      gather(part, shape);
      continue;
    }
    shape.args.add(name);
    if (type === 2) shape.plurals.push(Object.keys(rest).filter((form) => !form.startsWith('=')));
    if (type === 1 || type === 2 || type === 3) {
      // A branch is one text, one number sign, or a list of parts.
      for (const branch of Object.values(rest)) gather(branch, shape);
    }
    if (Array.isArray(type)) gather(type, shape);
  }
  return shape;
}

/** @param {string} text @param {string} place @returns {Shape | null} */
function shapeOf(text, place) {
  try {
    return gather(compile(text), { args: new Set(), plurals: [] });
  } catch (error) {
    faults.push(
      `${place}: not a valid message (${error instanceof Error ? error.message : String(error)})`,
    );
    return null;
  }
}

/** @param {Iterable<string>} names */
const listed = (names) => [...names].toSorted().join(', ') || 'none';

/** @param {Room} room */
function compareLanguages({ room, files }) {
  const english = files.get('en') ?? new Map();
  for (const [lang, texts] of files) {
    for (const key of english.keys())
      if (!texts.has(key)) faults.push(`${room}/${lang}: ${key} is missing`);
    for (const [key, text] of texts) {
      const place = `${room}/${lang}: ${key}`;
      const original = english.get(key);
      if (original === undefined) faults.push(`${place} is not in en`);
      if (text.trim() === '') faults.push(`${place} is empty`);
      const shape = shapeOf(text, place);
      if (shape === null) continue;
      for (const forms of shape.plurals) {
        const wanted = listed(pluralForms[lang] ?? []);
        if (listed(forms) !== wanted)
          faults.push(`${place} has the plural forms ${listed(forms)}; ${lang} needs ${wanted}`);
      }
      if (lang === 'en' || original === undefined) continue;
      const model = shapeOf(original, `${room}/en: ${key}`);
      if (model !== null && listed(model.args) !== listed(shape.args)) {
        faults.push(
          `${place} has the arguments ${listed(shape.args)}; en has ${listed(model.args)}`,
        );
      }
      if (text === original && text.split(/\s+/).length > 3)
        faults.push(`${place} is still in English: ${text}`);
    }
  }
}

/** Shipped sources below a folder, without tests and without what only tests use. @param {string} folder @returns {string} */
function sourceOf(folder) {
  if (!existsSync(folder)) return '';
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
}

/** Keys a source can ask for: whole literals, and templates whose first word is literal. @param {string} source */
function asked(source) {
  const whole = new Set(
    [...source.matchAll(/(['"`])([\w-]+(?:\.[\w-]+)*)\1/g)].map(([, , key]) => key),
  );
  const templates = [
    ...source.matchAll(
      /`([\w-]+\.(?:[\w.-]|\$\{[^`{}]*\})*\$\{[^`{}]*\}(?:[\w.-]|\$\{[^`{}]*\})*)`/g,
    ),
  ];
  const patterns = templates.map(([, template = '']) => {
    const parts = template
      .split(/\$\{[^{}]*\}/)
      .map((part) => part.replaceAll('.', String.raw`\.`));
    return new RegExp(`^${parts.join('[^.]+')}$`);
  });
  return (/** @type {string} */ key) =>
    whole.has(key) || patterns.some((pattern) => pattern.test(key));
}

/** @param {Room} room @param {string} source */
function findUnused({ room, files }, source) {
  const isAsked = asked(source);
  for (const key of files.get('en')?.keys() ?? []) {
    if (!isAsked(key)) faults.push(`${room}: ${key} is used nowhere`);
  }
}

/** @param {string} source @param {RegExp} pattern */
const matches = (source, pattern) => [...source.matchAll(pattern)].map(([, found = '']) => found);

/** @param {string} folder @param {string} file */
function read(folder, file) {
  const place = path.join(folder, file);
  return existsSync(place) ? readFileSync(place, 'utf8') : '';
}

/** The folder of a family that lends its texts and tables to this kind, or null. @param {string} folder */
function lenderOf(folder) {
  const name = /from '\.\.\/([\w-]+)\/merged-texts'/.exec(sourceOf(folder))?.[1];
  return name === undefined ? null : path.join(path.dirname(folder), name);
}

/** Keys that the screens will ask this kind for because of what its files, or those of its family, declare. @param {string} folder */
function demanded(folder) {
  const lender = lenderOf(folder);
  const [from, prefix] = lender === null ? [folder, ''] : [lender, 'family-'];
  const rules = read(from, 'contract.ts');
  const table = /export const fields\b[^=]*=\s*\{([\s\S]*?)\n\};/.exec(rules)?.[1] ?? '';
  const made =
    /export function fieldsOf\([\s\S]*?return \{([\s\S]*?)\n {2}\};/.exec(rules)?.[1] ?? '';
  const fields = [...matches(table, /^ {2}(\w+): /gm), ...matches(made, /^ {4}(\w+): /gm)];
  const sections = matches(read(from, `${prefix}editing.ts`), /\{\s*id: '([\w-]+)',\s*fields:/g);
  const columns = matches(read(from, `${prefix}listing.ts`), /\{\s*id: '([\w-]+)',/g);
  if (fields.length === 0) faults.push(`${path.basename(folder)}: no table of fields was found`);
  return [
    ...fields.flatMap((name) => ['label', 'hint', 'help'].map((part) => `fields.${name}.${part}`)),
    ...sections.map((id) => `sections.${id}`),
    ...columns.map((id) => `columns.${id}`),
    ...matches(
      sourceOf(folder),
      /['"]((?:problems|refusals|consequences|removal|notes)\.[\w.-]+)['"]/g,
    ),
  ];
}

const shared = readRoom('texts', path.join(src, 'texts'));
const later = readRoom('texts/later-texts', path.join(src, 'texts', 'later-texts'));
const kindsFolder = path.join(src, 'entities');
const kinds = readdirSync(kindsFolder)
  .filter((name) => existsSync(path.join(kindsFolder, name, 'texts')))
  .map((name) => readRoom(`entities/${name}`, path.join(kindsFolder, name, 'texts')));

const screens = sourceOf(path.join(src, 'screens')) + sourceOf(path.join(src, 'app'));
const ofEveryKind = matches(screens, /kindText\(\{\s*key: '([\w.-]+)'/g).filter(
  (key) => !optional.some(([keys]) => keys.test(key)),
);

for (const room of [shared, later]) {
  compareLanguages(room);
  findUnused(room, sourceOf(src));
}
for (const kind of kinds) {
  const folder = path.dirname(kind.folder);
  compareLanguages(kind);
  findUnused(kind, sourceOf(folder) + screens);
  // A family (no index.ts) lends its texts to kinds; the screens ask the kinds.
  if (!existsSync(path.join(folder, 'index.ts'))) continue;
  const lender = lenderOf(folder);
  const lent = kinds.find(({ folder: texts }) => lender !== null && path.dirname(texts) === lender);
  for (const key of new Set([...demanded(folder), ...ofEveryKind])) {
    if (!kind.files.get('en')?.has(key) && lent?.files.get('en')?.has(key) !== true)
      faults.push(`${kind.room}: ${key} is asked for and not there`);
  }
}

if (faults.length > 0) {
  console.error(
    `${faults.length} faults in the texts:\n${[...new Set(faults)].map((fault) => `  ${fault}`).join('\n')}`,
  );
  process.exit(1);
}
const count = [shared, later, ...kinds].reduce(
  (sum, { files }) => sum + (files.get('en')?.size ?? 0),
  0,
);
console.log(`${count} texts in ${languages.length} languages: complete, and each is used.`);
