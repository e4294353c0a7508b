/**
 * Tokens of one world. They are a set: refreshing adds one and never takes one away, because the SDK refreshes several
 * times at once and keeps calling with the older ones (sdk-and-frame.md B5, E5).
 */
import { randomBytes } from 'node:crypto';
import type { Tokens } from './state.ts';

const TOKEN_LIFETIME_SECONDS = 3600;

interface Holder {
  readonly userId: number;
  /** Milliseconds of the real clock: the world's clock may stand still for ever. */
  expiresAt: number;
}

export class TokenStore {
  readonly #holders = new Map<string, Holder>();
  readonly #secrets = new Map<number, string>();

  issue(userId: number): Tokens {
    const token = randomBytes(20).toString('hex');
    this.#holders.set(token, { userId, expiresAt: Date.now() + TOKEN_LIFETIME_SECONDS * 1000 });
    return {
      AUTH_ID: token,
      AUTH_EXPIRES: String(TOKEN_LIFETIME_SECONDS),
      REFRESH_ID: randomBytes(20).toString('hex'),
    };
  }

  /** The user behind a token; `expired` and `unknown` are what 401 tells apart. */
  find(token: string): { readonly userId: number } | 'expired' | 'unknown' {
    const holder = this.#holders.get(token);
    if (holder === undefined) return 'unknown';
    return holder.expiresAt <= Date.now() ? 'expired' : { userId: holder.userId };
  }

  /** Every token given so far is too old from now on; later ones are good. */
  expireAll(): void {
    for (const holder of this.#holders.values()) holder.expiresAt = 0;
  }

  /** `/rest/<user>/<secret>`: the address of this user's incoming webhook. */
  webhook(userId: number): string {
    let secret = this.#secrets.get(userId);
    if (secret === undefined) {
      secret = randomBytes(8).toString('hex');
      this.#secrets.set(userId, secret);
    }
    return `/rest/${userId}/${secret}`;
  }

  isWebhook(userId: number, secret: string): boolean {
    return this.#secrets.get(userId) === secret;
  }
}
