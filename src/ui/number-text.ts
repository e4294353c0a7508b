/**
 * A number as people write it: with the language's decimal sign or a point, with or without spaces or signs between
 * the thousands. Empty is null; what is no number is NaN, so that the form can say so instead of losing the text.
 */
export function parseNumber(text: string, locale: string): number | null {
  const { group, decimal } = signs(locale);
  // Every kind of space, because Intl writes no-break ones and people type ordinary ones.
  const bare = text.trim().replaceAll(/\s/gu, '').replaceAll('−', '-');
  if (bare === '') return null;
  const isGrouped = new RegExp(
    `^-?\\d{1,3}(${escape(group)}\\d{3})+(${escape(decimal)}\\d*)?$`,
    'u',
  );
  const plain = isGrouped.test(bare) ? bare.replaceAll(group, '') : bare;
  const normal = plain.replace(decimal, '.');
  return /^-?(\d+\.?\d*|\.\d+)$/u.test(normal) ? Number(normal) : Number.NaN;
}

/** A number in the language's own writing, without signs between the thousands, as it is edited. */
export function formatNumber(value: number | null, locale: string): string {
  if (value === null || Number.isNaN(value)) return '';
  return value.toLocaleString(locale, { useGrouping: false, maximumFractionDigits: 20 });
}

function signs(locale: string) {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(-1234567.5);
  const find = (type: string) => parts.find((part) => part.type === type)?.value;
  return { group: find('group')?.trim() || ' ', decimal: find('decimal') ?? '.' };
}

function escape(sign: string) {
  return sign.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
