/** A portal around one frame for the bridge's unit tests: it notes what the bridge does to it and answers from a script. */
import type { FrameContext, Message, PlacementInterface, Surroundings } from './types.ts';
import { hear } from './bridge.js';

interface Heard {
  /** Texts posted back, in order. */
  readonly replies: string[];
  /** What was done to the portal: the member's name and its arguments. */
  readonly deeds: [string, ...unknown[]][];
  readonly judged: { message: Message; deaf: string | null }[];
  readonly events: Map<string, (value: unknown) => void>;
}

interface Script {
  readonly init?: Record<string, unknown>;
  readonly offered?: PlacementInterface;
  readonly option?: unknown;
  readonly refreshed?: unknown;
  /** Absent: the person cancels, so the dialog never settles. */
  readonly picked?: unknown;
  readonly isInSlider?: boolean;
  readonly commandAnswer?: unknown;
}

export const frame: FrameContext = {
  sid: 'sid1',
  appOrigin: 'https://app.example.com',
  placement: 'DEFAULT',
  isPopup: false,
  silent: new Set(),
};

/** Hears one message; what may stay pending for ever is not awaited beyond the microtasks it needs. */
export async function hearOnce(
  data: unknown,
  given: { origin?: string; frame?: Partial<FrameContext>; script?: Script } = {},
): Promise<Heard> {
  const script = given.script ?? {};
  const heard: Heard = { replies: [], deeds: [], judged: [], events: new Map() };
  const note = (name: string, ...values: unknown[]): void =>
    void heard.deeds.push([name, ...values]);
  const around: Surroundings = {
    initData: () => script.init ?? {},
    refresh: async () => script.refreshed ?? null,
    setTitle: (title) => note('setTitle', title),
    resize: (width, height) => {
      note('resize', width, height);
      return { width: 1120, height: 700 };
    },
    scroll: (top) => note('scroll', top),
    reload: () => note('reload'),
    setOption: async (action, params) => {
      note('setOption', action, params);
      return script.option ?? null;
    },
    finishInstall: (params) => note('finishInstall', params),
    pick: (kind, params) => {
      note('pick', kind, params);
      return 'picked' in script ? Promise.resolve(script.picked) : new Promise(() => {});
    },
    openApplication: async (options, look) => note('openApplication', options, look),
    openPath: async (path) => note('openPath', path),
    closeApplication: async () => script.isInSlider ?? false,
    placementInterface: () => script.offered ?? { command: [], event: [] },
    placementCommand: (command, params) => {
      note('placementCommand', command, params);
      return script.commandAnswer;
    },
    notify: (command, params) => note('notify', command, params),
  };
  const done = hear(data, given.origin ?? frame.appOrigin, { ...frame, ...given.frame }, around, {
    send: (text) => void heard.replies.push(text),
    heard: (message, deaf) => void heard.judged.push({ message, deaf }),
    bindEvent: (event, fire) => void heard.events.set(event, fire),
  });
  // A turn of the event loop outlasts every microtask of a bridge that will answer at all.
  await Promise.race([done, new Promise((resolve) => setImmediate(resolve))]);
  return heard;
}
