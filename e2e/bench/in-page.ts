/** What `collector.js` offers inside the measured frame. Times are milliseconds since the frame began to load. */

export interface LongTask {
  readonly at: number;
  readonly ms: number;
}

export interface Interaction {
  /** One id for all events of one click or key press. */
  readonly id: number;
  readonly name: string;
  readonly ms: number;
}

export interface PageResource {
  readonly url: string;
  readonly from: number;
  readonly to: number;
  /** Body as it came over the wire; 0 for other origins. */
  readonly bytes: number;
}

export interface PageState {
  fcp: number;
  lcp: number;
  cls: number;
  /** Just after the frame in which the awaited element was first visible; 0 until then. */
  ready: number;
  readonly tasks: LongTask[];
  readonly events: Interaction[];
  busyUntil: number;
}

export interface SettledPage extends Readonly<PageState> {
  readonly resources: readonly PageResource[];
}

export interface InPage {
  /** Resolves when the page was ready and then did nothing for so long. */
  settled(quietMs: number): Promise<SettledPage>;
  /** The next press of the pointer starts a clock that stops when this is painted; `measured` gives the time. */
  armClick(selector: string): void;
  /** The next key starts a clock that stops when the text of this element is painted anew. */
  armChange(selector: string): void;
  measured(): Promise<number>;
  /** From now on every key press is timed to the end of its next frame. */
  armKeys(): void;
  keys(): readonly number[];
  /** Clicks and key presses that took 16 ms or more, in steps of 8 ms. */
  events(): readonly Interaction[];
  /** A fixed piece of work; how long it took. */
  spin(): number;
  download(url: string): Promise<number>;
}

declare global {
  interface Window {
    readonly bench: InPage;
  }
}
