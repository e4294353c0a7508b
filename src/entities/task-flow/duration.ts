import type { Said } from '../kind';
import { say } from './say';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

export interface Parts {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  /** Seconds that are no whole minute; only another program can have set them. */
  readonly rest: number;
}

/** Whole seconds in parts; what is no number counts as nothing. */
export function partsOf(seconds: number): Parts {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.trunc(seconds)) : 0;
  return {
    days: Math.floor(whole / day),
    hours: Math.floor((whole % day) / hour),
    minutes: Math.floor((whole % hour) / minute),
    rest: whole % minute,
  };
}

export function secondsOf({ days, hours, minutes, rest }: Parts): number {
  return days * day + hours * hour + minutes * minute + rest;
}

/** "2 days 4 hours" in the person's language. */
export function durationText(seconds: number): Said {
  const { days, hours, minutes, rest } = partsOf(seconds);
  return say('duration.all', { days, hours, minutes, seconds: rest });
}
