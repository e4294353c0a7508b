import { useMemo, useState } from 'react';
import { useLocale } from 'use-intl/react';

/** Seconds per unit, the largest first; the first that fits at least once is taken. */
const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** `at` and `now` in ms since 1970. "2 hours ago", "yesterday", "now". */
export function relativeTime(locale: string, at: number, now: number): string {
  const seconds = (at - now) / 1000;
  const [unit, length] = units.find(([, each]) => Math.abs(seconds) >= each) ?? ['second', 1];
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return format.format(Math.round(seconds / length), unit);
}

/** Numbers and dates in the portal's language. The browser's own formats: the library's would be in every first load. */
export function useFormats() {
  const locale = useLocale();
  return useMemo(
    () => ({
      number: (value: number) => new Intl.NumberFormat(locale).format(value),
      dateTime: (at: Date, look: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(locale, look).format(at),
      relativeTime: (at: Date | number, now: Date | number) =>
        relativeTime(locale, Number(at), Number(now)),
    }),
    [locale],
  );
}

/** The moment for ages such as "two hours ago"; it stays the same while the component lives. */
export function useNow(): Date {
  return useState(() => new Date())[0];
}
