/**
 * Stands in for luxon in the browser build (alias in vite.config.ts). The SDK needs it for log lines and for helpers that
 * this app never calls, yet it is a third of the SDK's weight. See docs/decisions/0006-sdk-without-luxon.md.
 */
export class DateTime {
  readonly #date: Date;

  private constructor(date: Date) {
    this.#date = date;
  }

  static now(): DateTime {
    return new DateTime(new Date());
  }

  static fromJSDate(date: Date): DateTime {
    return new DateTime(date);
  }

  static fromISO(text: string): DateTime {
    return new DateTime(new Date(text));
  }

  get isValid(): boolean {
    return !Number.isNaN(this.#date.getTime());
  }

  /** Every format becomes ISO: only log lines ask for one. */
  toFormat(): string {
    return this.toISO();
  }

  toISO(): string {
    return this.isValid ? this.#date.toISOString() : '';
  }
}
