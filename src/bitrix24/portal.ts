import type { PortalError } from './portal-error';

/** Anything JSON can say. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

export interface Request {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** `total` and `next` are null when the answer did not carry them (rest-contract 10.2). */
export interface PortalAnswer {
  readonly result: unknown;
  readonly total: number | null;
  readonly next: number | null;
}

/** One entry per command that was asked, each an answer or the failure of that command alone. */
export type BatchAnswers<Name extends string> = Readonly<Record<Name, PortalAnswer | PortalError>>;

export interface Placement {
  /** `DEFAULT` for the app's own page. */
  readonly code: string;
  /** Always a plain map of texts; what the portal sent otherwise is turned into text or dropped. */
  readonly options: Readonly<Record<string, string>>;
  /** The same as it came, with the values that are no plain texts; own keys only, to be parsed by whoever needs it. */
  readonly given: Readonly<Record<string, unknown>>;
  /** Opened inside a slider of the portal. */
  readonly isSliderMode: boolean;
}

export interface PickedUser {
  readonly id: number;
  readonly name: string;
  readonly position: string;
  readonly photo: string;
}

/**
 * The portal never says that a dialog was cancelled, so `picked` may stay open for ever: act in its `then`, never show a
 * spinner for it. It settles with null when given up or replaced by a newer dialog.
 */
export interface Picking<T> {
  readonly picked: Promise<T | null>;
  readonly abandon: () => void;
}

export interface People {
  pickUsers(options: { readonly multiple: boolean }): Picking<readonly PickedUser[]>;
}

interface SliderLook {
  /** Pixels. */
  readonly width?: number;
  readonly title?: string;
}

/** Whether a portal page could be shown: in a slider, in a new tab (mobile), or not at all. */
export type OpenPathOutcome = 'closed' | 'new-tab' | 'not-available';

export interface PortalWindow {
  /** The heading above the frame; the portal ignores it outside the app's own page. */
  setTitle(text: string): void;
  /** Makes the frame as high as the document. Cheap to call often: calls of one moment are joined. */
  fit(): void;
  /** The same app in a slider over the page; `params` arrive there as placement options. `closed` may never settle. */
  openSlider(
    params: Readonly<Record<string, string>>,
    look?: SliderLook,
  ): { readonly closed: Promise<void> };
  /** Closes the slider this frame lives in; outside a slider nothing happens. */
  close(): void;
  /** A page of the portal in a slider, e.g. `/crm/deal/details/1/`. `closed` may never settle. */
  openPath(path: string): { readonly closed: Promise<OpenPathOutcome> };
}

/** Settings of the app for all its users, kept by the portal as JSON texts. */
export interface AppOptions {
  /** Only an administrator's change is kept (portal-behaviour R7). */
  readonly canWrite: boolean;
  /** The parsed value, or null when the option was never set or is not JSON. */
  read(key: string): Promise<Json>;
  /** @throws PortalError `forbidden` without asking the portal when `canWrite` is false. */
  write(key: string, value: Json): Promise<void>;
}

export interface Portal {
  /** Scheme and host, e.g. `https://portal.example`. */
  readonly origin: string;
  readonly domain: string;
  /** The portal's language id (`en`, `ru`, `de`, `la`, `br`, `ua`…), lower case. */
  readonly lang: string;
  /** Administrator, or somebody who may install the app (sdk-and-frame A7). */
  readonly isAdmin: boolean;
  readonly memberId: string;
  readonly isInstallMode: boolean;
  readonly isFirstRun: boolean;
  readonly placement: Placement;
  /** @throws PortalError */
  read(request: Request): Promise<PortalAnswer>;
  /**
   * Any number of reads, 50 commands per call; values reach the methods as texts and empty lists vanish, so never a write.
   * @throws PortalError when a whole call failed.
   */
  batch<Name extends string>(
    requests: Readonly<Record<Name, Request>>,
  ): Promise<BatchAnswers<Name>>;
  /**
   * Sent at most once. `unreachable` means that it may have happened.
   * @throws PortalError
   */
  write(request: Request): Promise<PortalAnswer>;
  readonly options: AppOptions;
  readonly window: PortalWindow;
  readonly people: People;
  /**
   * In the settings slider of a robot: hands values of its properties to the portal, by property id. The portal answers
   * refusal and success alike (sdk-and-frame B2), so nothing is waited for.
   */
  setPropertyValues(values: Readonly<Record<string, Json>>): void;
  /** Tells the portal that the installation is done; the portal then reloads the frame, nothing may follow. */
  installFinish(): void;
}
