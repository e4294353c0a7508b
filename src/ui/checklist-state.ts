import { isMatch, queryWords } from './match';

export interface ChecklistOption {
  id: string;
  title: string;
  /** Second line. Searched too. */
  detail?: string;
  /** At the end of the line: where the thing is now. Searched too. */
  note?: string;
  /** Why the tick cannot be changed; shown under the option. */
  disabledReason?: string;
}

/** The options with the given ids first, otherwise in their own order. */
export function selectedFirst(
  options: readonly ChecklistOption[],
  ids: ReadonlySet<string>,
): ChecklistOption[] {
  const first = options.filter((option) => ids.has(option.id));
  const rest = options.filter((option) => !ids.has(option.id));
  return [...first, ...rest];
}

/** What is left of the options by search and by the "only selected" switch. */
export function filterOptions(
  options: readonly ChecklistOption[],
  filter: { query: string; only: ReadonlySet<string> | null; locale: string },
): ChecklistOption[] {
  const words = queryWords(filter.query, filter.locale);
  return options.filter((option) => {
    if (filter.only !== null && !filter.only.has(option.id)) return false;
    const text = `${option.title} ${option.detail ?? ''} ${option.note ?? ''}`;
    return isMatch(text, words, filter.locale);
  });
}

/** The value after a tick or its removal; a new tick goes to the end, so that the order of the rest stays. */
export function toggleId(value: readonly string[], id: string): string[] {
  return value.includes(id) ? value.filter((each) => each !== id) : [...value, id];
}
