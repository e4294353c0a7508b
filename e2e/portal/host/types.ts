/** Shapes that the server part of the host page and its browser modules share. Types only: nothing here exists at run time. */

/** A message of the app, in either wire form (I5). `params` is the parsed JSON, or null when the segment was empty. */
export interface Message {
  readonly command: string;
  readonly params: unknown;
  readonly callback: string;
  readonly sid: string;
}

/** What the bridge must know about one frame to judge a message from it. */
export interface FrameContext {
  readonly sid: string;
  /** Scheme, host and port of the registered address; nothing else is listened to (I6). */
  readonly appOrigin: string;
  readonly placement: string;
  /** Opened by openApplication: a slider over the page. */
  readonly isPopup: boolean;
  /** Commands that a developer asked to stay without an answer. */
  readonly silent: ReadonlySet<string>;
}

/** Why a message got no hearing. */
export type Deaf = 'malformed' | 'origin' | 'sid' | 'unknown' | 'denied' | 'silenced';

/** What a command may do to the portal around the frame. The page implements it; unit tests fake it. */
export interface Surroundings {
  initData(): Record<string, unknown>;
  /** null: the portal has no new token and shows a notice instead of answering. */
  refresh(): Promise<unknown>;
  setTitle(title: string): void;
  /** Pixels, or `100%` for the width. Answers the size of the layout in pixels. */
  resize(width: number | '100%' | null, height: number | null): { width: number; height: number };
  scroll(top: number): void;
  reload(): void;
  /** null: the portal does not answer this person. */
  setOption(action: OptionAction, params: Record<string, unknown>): Promise<unknown>;
  /** Persists the installation and opens the host page anew; nothing is answered. */
  finishInstall(params: Record<string, unknown>): void;
  /** Settles with what was chosen; stays pending for ever when the person cancels. */
  pick(kind: PickKind, params: Record<string, unknown>): Promise<unknown>;
  /** Settles when the slider is closed. */
  openApplication(options: Record<string, unknown>, look: SliderLook): Promise<void>;
  openPath(path: string): Promise<void>;
  /** False when the frame is not in a slider: the portal then stays silent. */
  closeApplication(): Promise<boolean>;
  placementInterface(): PlacementInterface;
  /** Commands that only this placement has; the answer undefined means `key:`, null means silence. */
  placementCommand(command: string, params: unknown): unknown;
  notify(command: string, params: Record<string, unknown>): void;
}

export type OptionAction = 'setAppOption' | 'setUserOption' | 'setInstall' | 'setInstallFinish';
export type PickKind = 'user' | 'users' | 'access' | 'crm';

export interface PlacementInterface {
  readonly command: readonly string[];
  readonly event: readonly string[];
}

/** The `bx24_*` keys of openApplication, cleaned: a wrong type counts as absent, as on the portal. */
export interface SliderLook {
  readonly title?: string;
  readonly width?: number;
  readonly leftBoundary?: number;
  readonly label?: { readonly text: string; readonly bgColor?: string };
}

/** Answer of `GET /_host/session`: everything to open one frame. */
export interface Session {
  readonly sid: string;
  /** `host|PROTOCOL|sid`, the frame's name (I1). */
  readonly name: string;
  readonly appOrigin: string;
  readonly action: string;
  /** Fields of the form POST (I2). */
  readonly fields: Record<string, string>;
  /** Answer of getInitData (I8). */
  readonly init: Record<string, unknown>;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly photo: string;
  readonly position: string;
  readonly url: string;
  readonly sub: boolean;
  readonly sup: boolean;
}

export interface AccessItem {
  readonly id: string;
  readonly name: string;
}

export interface CrmItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly desc: string;
  readonly url: string;
}

/** Answer of `GET /_host/about`: what the page needs to draw the portal around the frame. */
export interface About {
  readonly language: string;
  readonly appOrigin: string;
  readonly user: { readonly id: number; readonly name: string; readonly isAdmin: boolean };
  /** The application is not installed yet: an administrator sees the installer, others a notice. */
  readonly isInstall: boolean;
  /** False in a world without an application: nothing can be opened. */
  readonly hasApp: boolean;
  readonly spas: readonly { readonly title: string; readonly entityTypeId: number }[];
  /** The app's handlers by placement code, oldest first; nothing while the installation is not finished. */
  readonly bound: Readonly<Record<string, readonly Binding[]>>;
  readonly refresh: RefreshMode;
  readonly dialect: string;
  /** Where the world opens the app when the address does not say. */
  readonly placement: string;
  readonly placementOptions: Readonly<Record<string, unknown>>;
}

/** One handler of the app at a placement. */
export interface Binding {
  readonly id: number;
  /** In the portal's language; empty when the app gave none. */
  readonly title: string;
}

/** Answer of `GET /_host/robots?entity=DEAL`: the robot designer of one document type. */
export interface Designer {
  /** False where there are no robots: another entity, an SPA without automation, a plan without it. */
  readonly isAvailable: boolean;
  readonly offered: readonly OfferedRobot[];
  readonly placed: readonly RobotCard[];
}

export interface OfferedRobot {
  readonly appId: string;
  readonly code: string;
  /** `[Application] Name`. */
  readonly title: string;
  readonly description: string;
}

export interface RobotCard {
  readonly id: number;
  readonly stage: 'NEW' | 'WORK' | 'DONE';
  readonly title: string;
  /** The application no longer has it registered. */
  readonly isGone: boolean;
  readonly values: readonly { readonly name: string; readonly value: string }[];
  /** Codes of saved values that no property asks for any longer. */
  readonly lost: readonly string[];
}

/** Answer of `GET /_host/robot?id=1`; null when the registration is gone. */
export interface RobotDialog {
  readonly id: number;
  readonly title: string;
  readonly fields: readonly RobotField[];
  /** The placement that shows the settings instead of the fields; null: the fields. */
  readonly placement: string | null;
}

export interface RobotField {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  /** bool, date, datetime, double, file, int, select, string, text or user. */
  readonly type: string;
  readonly isRequired: boolean;
  readonly isMultiple: boolean;
  /** Key and title, for select. */
  readonly options: readonly (readonly [string, string])[];
  readonly values: readonly string[];
}

/** Why the settings of a robot are not saved. */
export interface RobotObjection {
  readonly code: string;
  readonly reason: 'required' | 'whole' | 'number';
}

/** How the portal treats refreshAuth: `refuse` shows a notice and does not answer, `empty` answers without a token. */
export type RefreshMode = 'answer' | 'silent' | 'refuse' | 'empty';
