/**
 * Where the form of robots and activities and the stand-in differ on purpose, each with its reason (decision 0011). The
 * portal looks at little (B13 to B19), the pages ask for more: mostly the form is the stricter side. Where it accepts and
 * the portal refuses, only the portal can know, or nothing was filled in.
 */
import { isFilter, isLocalText, isPropertyRows } from '@/entities/bizproc/stored';
import type { PropertyRow } from '@/entities/bizproc/values';
import type { Difference } from './judge.ts';

type Row = Omit<Difference, 'field'>;

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

function each(fields: readonly string[], ...rows: readonly Row[]): readonly Difference[] {
  return fields.flatMap((field) => rows.map((row) => ({ ...row, field })));
}

/** The portal does not look, and stores it as it came or as its own cast made it. */
function unseen(when: Difference['when'], reason: string): readonly Row[] {
  return (['stored', 'altered'] as const).map((portal) => ({
    form: 'refuses',
    portal,
    when,
    reason,
  }));
}

const texts = ['name', 'description'];
const collections = ['properties', 'returnProperties'];
const addresses = ['handler', 'placementHandler'];
const switches = ['waits', 'usesPlacement'];

/** What is there but no value of the form. */
function other(isShaped: (value: unknown) => boolean): Difference['when'] {
  return (value) => value !== undefined && !isShaped(value);
}

const wrongType =
  'What is of another type is cast or stored as it came (B13 to B19); the pages name the types.';

function someRow(isIt: (row: PropertyRow) => boolean): Difference['when'] {
  return (value) => isPropertyRows(value) && value.some(isIt);
}

function twins(text: unknown): boolean {
  if (typeof text !== 'object' || text === null) return false;
  const ids = Object.keys(text).map((id) => id.toLowerCase());
  return new Set(ids).size < ids.length;
}

function isBlank(text: unknown): boolean {
  if (isText(text)) return text !== '' && text.trim() === '';
  if (typeof text !== 'object' || text === null) return false;
  const said = Object.values(text);
  return said.length > 0 && said.every((one) => isText(one) && one.trim() === '');
}

const shapes: readonly Difference[] = [
  ...each(texts, ...unseen(other(isLocalText), wrongType)),
  ...each(collections, ...unseen(other(isPropertyRows), wrongType)),
  ...each(['authUserId'], ...unseen(other(Number.isSafeInteger), wrongType)),
  ...each(['documentType'], ...unseen(other(isTexts), wrongType)),
  ...each(['filter'], ...unseen(other(isFilter), wrongType)),
  ...each(
    switches,
    ...unseen(
      other((value) => typeof value === 'boolean' || value === null),
      'Anything but Y is a no, and one letter of it is kept (B13, B14); the pages know Y and N.',
    ),
  ),
  ...each(
    ['placementHandler'],
    ...unseen(
      other(isText),
      'Null counts as not passed (B10), so the old settings page stays; the form always holds a text.',
    ),
  ),
  ...each(
    [...texts, ...collections, ...switches, 'authUserId', 'documentType', 'filter'],
    ...unseen(
      (value) => value === undefined,
      'What is left out of a registration is empty there (B24); the form always holds a value.',
    ),
  ),
];

const twice = 'Language ids fall together in capitals (B4), and one text is lost.';

const stricter: readonly Difference[] = [
  ...each(texts, ...unseen(twins, twice)),
  {
    field: 'code',
    operation: 'create',
    form: 'refuses',
    portal: 'stored',
    when: (value) => isText(value) && value.endsWith('\n'),
    reason: 'One line break behind a code passes the portal (B7); nobody means it.',
  },
  ...each(
    ['name'],
    ...unseen(isBlank, 'A name of blanks is no empty one (B15); nobody could choose it.'),
  ),
  ...each(
    ['authUserId'],
    ...unseen(
      (value) => typeof value === 'number' && value < 0,
      'Any whole number passes (B13); no person has a negative id.',
    ),
  ),
  {
    field: 'waits',
    operation: 'create',
    form: 'refuses',
    portal: 'stored',
    when: (value) => value === null,
    reason: 'A blank makes workflows wait (B13, A-49); the form asks for an explicit choice.',
  },
  ...each(
    ['usesPlacement'],
    ...unseen(
      (value) => value === null,
      'An address without the switch is kept out of sight (B11, P6); the form wants both or none.',
    ),
    ...unseen(
      (value) => value === true,
      'An update takes the switch without an address (B20); there would be no page to open.',
    ),
  ),
  ...each(
    ['placementHandler'],
    ...unseen(
      (value) => isText(value) && Array.from(value).length > 1000,
      'How long an address of a settings page may be nobody says; the form takes the limit of handlers (B26).',
    ),
  ),
  ...each(
    ['documentType'],
    ...unseen(
      isTexts,
      'The portal asks for two texts, and on a robot’s registration for nothing (B18, B24); the pages name the types, for robots fewer (A-52).',
    ),
  ),
  ...each(
    ['filter'],
    ...unseen(isFilter, 'What a rule says is not looked at (B19); the pages name three forms.'),
  ),
];

const inCollections: readonly Difference[] = [
  ...each(
    collections,
    ...unseen(
      someRow(({ key }) => key.endsWith('\n')),
      'One line break behind the code of a parameter passes (B16); the pages allow letters, digits and _.',
    ),
    ...unseen(
      (value) => isPropertyRows(value) && new Set(value.map(({ key }) => key)).size < value.length,
      'A JSON object has a key once: the second definition replaces the first.',
    ),
    ...unseen(
      someRow(({ name, description }) => twins(name) || twins(description)),
      twice,
    ),
    ...unseen(
      someRow(({ name }) => isBlank(name)),
      'A parameter’s name of blanks is no empty one (B16); nobody could tell what it is.',
    ),
    ...unseen(
      someRow(({ type }) => !['string', 'select', 'bool', 'int', 'double'].includes(type)),
      'Types are not looked at (B17); beyond the ten, pages name them for document types only.',
    ),
    ...unseen(
      someRow(({ type, options }) => type === 'select' && (options ?? []).length === 0),
      'A list without options passes (B17); nothing could be chosen.',
    ),
    ...unseen(
      someRow(({ options }) => {
        const keys = (options ?? []).map(({ key }) => key);
        return new Set(keys).size < keys.length;
      }),
      'An option that is there twice is one in JSON.',
    ),
    ...unseen(
      someRow(({ options }) =>
        (options ?? []).some(({ key, title }) => key === '' || title === ''),
      ),
      'Empty values and titles of options pass (B17); nobody could choose or tell them.',
    ),
    ...unseen(
      someRow(({ default: standard }) => standard !== null),
      'A default is not compared with the type (B17); the manager would see a wrong one.',
    ),
  ),
];

const knownToPortal: readonly Difference[] = [
  ...each(
    [...collections, ...switches, 'name', 'handler', 'placementHandler', 'documentType', 'filter'],
    {
      operation: 'update',
      form: 'accepts',
      portal: 'refused',
      when: (value) => value === null || value === '',
      reason:
        'What is not known and left alone is not sent (A-9); a save in which nothing changed never happens.',
    },
  ),
  {
    field: 'placementHandler',
    operation: 'create',
    form: 'accepts',
    portal: 'refused',
    when: (value) => value === 'https://app.example.com/used',
    reason:
      'A settings address used elsewhere (B25) is only warned of: the studio does not know every one.',
  },
  ...each(addresses, {
    form: 'refuses',
    portal: 'stored',
    when: (value) => isText(value) && /:\d{5,}\//.test(value),
    reason:
      'PHP finds no host before a port above 65535 (B22); the stand-in does not count that far.',
  }),
  ...each(addresses, {
    form: 'accepts',
    portal: 'refused',
    when: (value) => isText(value) && /^https?:\/\/\[/.test(value),
    reason:
      'PHP reads brackets as a host (B22), and this one has a dot; the stand-in knows no IPv6. Nothing is lost: the refusal is recognised.',
  }),
];

export const bizprocDifferences: readonly Difference[] = [
  ...shapes,
  ...stricter,
  ...inCollections,
  ...knownToPortal,
];
