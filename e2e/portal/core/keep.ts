/** `--keep FILE`: the world survives the process. The file is always whole: it is written beside and then renamed. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Unreadable } from './check.ts';
import type { Portal } from './portal.ts';

const DELAY_MS = 200;

export class Keeper {
  readonly #portal: Portal;
  readonly #file: string;
  #saved = '';
  #timer: NodeJS.Timeout | null = null;

  constructor(portal: Portal, file: string) {
    this.#portal = portal;
    this.#file = file;
  }

  /** Puts the kept world into the portal; false when nothing was kept yet. Throws `Unreadable` for a broken file. */
  load(): boolean {
    if (!existsSync(this.#file)) return false;
    let world: unknown;
    try {
      world = JSON.parse(readFileSync(this.#file, 'utf8'));
    } catch {
      throw new Unreadable(
        `The kept world ${this.#file} is not JSON. Move the file away to begin anew.`,
      );
    }
    this.#portal.setWorld(world);
    return true;
  }

  /** Called after everything that may have changed the world; many changes in a row are one write. */
  schedule(): void {
    this.#timer ??= setTimeout(() => {
      try {
        this.save();
      } catch (error) {
        // A full disk must not end a running demo.
        console.error(error instanceof Error ? error.message : error);
      }
    }, DELAY_MS).unref();
  }

  /** Writes now, if anything is new. Throws `Unreadable` when the file cannot be written. */
  save(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const text = JSON.stringify(this.#portal.world);
    if (text === this.#saved) return;
    const beside = `${this.#file}.${process.pid}.new`;
    try {
      writeFileSync(beside, text);
      renameSync(beside, this.#file);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Unreadable(`The world cannot be kept in ${this.#file}: ${reason}.`);
    }
    this.#saved = text;
  }
}
