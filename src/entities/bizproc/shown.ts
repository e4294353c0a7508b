/** Values of the form in words, one line per part, for the review and the history. */
import type { Said } from '../kind';
import type { BizprocContext } from './context';
import { defaultLines } from './default-value';
import { meaningOf, type DocumentMeaning, type Spa } from './document-types';
import { isEverywhere, ruleMeaning } from './filter';
import { anyLanguage } from './languages';
import { nameOfUser } from './people';
import { say } from './say';
import { isFilter, isLocalText, isPropertyRows } from './stored';
import type { FilterRule, LocalText, PropertyRow } from './values';

type Line = string | Said;

/** One line: the screens compare a text as a whole. */
function textLine(text: LocalText): string {
  if (typeof text === 'string') return text;
  const parts = Object.entries(text).map(([lang, said]) =>
    lang === anyLanguage ? said : `${lang.toUpperCase()}: ${said}`,
  );
  return parts.join(' · ');
}

function rowLine(row: PropertyRow): Said {
  const options = (row.options ?? []).map(({ key, title }) =>
    key === title ? key : `${key} = ${title}`,
  );
  const more = [
    ...(options.length > 0 ? [options.join(', ')] : []),
    ...(row.default === null ? [] : [`[${defaultLines(row).join(', ')}]`]),
    ...(row.description === null || textLine(row.description) === ''
      ? []
      : [textLine(row.description)]),
    ...(Object.keys(row.extra).length > 0 ? [JSON.stringify(row.extra)] : []),
  ];
  return say('shown.row', {
    key: row.key,
    name: textLine(row.name),
    type: row.type,
    required: row.isRequired ? 'yes' : 'no',
    multiple: row.isMultiple ? 'yes' : 'no',
    more: more.map((part) => ` · ${part}`).join(''),
  });
}

function documentLine({ id, number }: DocumentMeaning, raw: string, spas: readonly Spa[]): Line {
  if (number === null) return say(`documents.${id}`);
  const spa = id === 'spa' ? spas.find(({ entityTypeId }) => entityTypeId === number) : undefined;
  return spa === undefined ? raw : say('documents.spaNamed', { title: spa.title });
}

function ruleLine(rule: FilterRule, spas: readonly Spa[]): Line {
  const raw = typeof rule === 'string' ? rule : rule.join(' / ');
  const meaning = ruleMeaning(rule);
  if (meaning === null) return raw;
  switch (meaning.is) {
    case 'edition':
      return say(`editions.${meaning.edition}`);
    case 'module':
      return say(`modules.${meaning.module}`);
    case 'object':
      return say(`documents.${meaning.id}`);
    case 'document':
      return documentLine(meaning.document, raw, spas);
  }
}

function filterLines(value: unknown, spas: readonly Spa[]): readonly Line[] {
  if (!isFilter(value)) return [];
  if (isEverywhere(value)) return [say('filter.everywhere')];
  return (['include', 'exclude'] as const).flatMap((side) =>
    value[side].length === 0
      ? []
      : [say(`filter.${side}`), ...value[side].map((rule) => ruleLine(rule, spas))],
  );
}

function rowLines(value: unknown): readonly Line[] {
  if (!isPropertyRows(value)) return [];
  return value.length === 0 ? [say('shown.none')] : value.map(rowLine);
}

function documentLines(value: unknown, spas: readonly Spa[]): readonly Line[] {
  if (!Array.isArray(value)) return [];
  const parts = value.map(String);
  if (parts.length === 0) return [say('documents.none')];
  const raw = parts.join(' / ');
  const meaning = meaningOf(parts);
  return [meaning === null ? raw : documentLine(meaning, raw, spas)];
}

function yesNoLine(field: string, is: boolean): Said {
  if (field === 'waits') return say(is ? 'waits.yes' : 'waits.no');
  return say(is ? 'placement.yes' : 'placement.no');
}

export function shown(field: string, value: unknown, context: BizprocContext): readonly Line[] {
  // What was never filled in stays as it is in the portal, and nobody here knows what that is.
  const isBlank = value === '' || value === null || value === undefined;
  if (isBlank && context.state === 'unknown') return [say('shown.unknown')];
  if (field === 'description' && value === null) return [''];
  if (field === 'authUserId') {
    return [typeof value === 'number' ? nameOfUser(context.users, value) : say('runAs.nobody')];
  }
  if (value === null || value === undefined) return [say('shown.unknown')];
  if (typeof value === 'boolean') return [yesNoLine(field, value)];
  switch (field) {
    case 'properties':
    case 'returnProperties':
      return rowLines(value);
    case 'documentType':
      return documentLines(value, context.spas);
    case 'filter':
      return filterLines(value, context.spas);
    default:
      return isLocalText(value) ? [textLine(value)] : [];
  }
}
