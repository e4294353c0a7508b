import type { Setting } from './read-settings';

export type Fault = 'required' | 'int' | 'double' | 'date' | 'datetime' | 'select' | 'user';

/** `{=Document:PHONE}`: filled in by the portal when the robot runs, so it may stand for any type. */
export function isExpression(text: string): boolean {
  return /\{=[^{}]+\}|\{\{[^{}]+\}\}/.test(text);
}

function isDay(text: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // The calendar turns 31 February into March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && text !== '';
}

function isMoment(text: string): boolean {
  const [day = '', time = ''] = text.split(/[T ]/);
  return isDay(day) && /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time);
}

function isFine({ type, options }: Setting, text: string): boolean {
  switch (type) {
    case 'int':
      return /^-?\d{1,18}$/.test(text);
    case 'double':
      return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text);
    case 'date':
      return isDay(text);
    case 'datetime':
      return isMoment(text);
    case 'select':
      return options.length === 0 || options.some(([key]) => key === text);
    case 'user':
      return /^(?:user_[1-9]\d*|group_\w+|author|[1-9]\d*)$/.test(text);
    default:
      return true;
  }
}

/** What is wrong with the values of one setting, or null. Values are trimmed; empty ones do not count. */
export function judgeSetting(setting: Setting, values: readonly string[]): Fault | null {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  if (filled.length === 0) return setting.isRequired ? 'required' : null;
  const wrong = filled.find((value) => !isExpression(value) && !isFine(setting, value));
  if (wrong === undefined) return null;
  switch (setting.type) {
    case 'int':
    case 'double':
    case 'date':
    case 'datetime':
    case 'select':
    case 'user':
      return setting.type;
    default:
      return null;
  }
}
