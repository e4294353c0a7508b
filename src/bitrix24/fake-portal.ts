/**
 * A Portal for unit tests. It answers only what the test declared and throws, naming the method, on anything else, so
 * that a forgotten call cannot pass unnoticed. `fake-portal.test.ts` pins its members to the real one.
 */
import { namedEntries, nameMap } from './name-map';
import type { Json, OpenPathOutcome, PickedUser, Portal, PortalAnswer, Request } from './portal';
import { PortalError } from './portal-error';

/** What a method answers: a success, its failure, or either depending on the parameters. */
type Scripted = Scene | ((params: Request['params']) => Scene);
type Scene =
  | PortalError
  | { readonly result: unknown; readonly total?: number; readonly next?: number };

interface RecordedCall extends Request {
  readonly via: 'read' | 'batch' | 'write';
}

export interface FakePortal extends Portal {
  /** REST calls in order; one entry per command of a batch. */
  readonly calls: readonly RecordedCall[];
  /** What was asked of the window, the dialogs and the installer, in order. */
  readonly acts: readonly (readonly [act: string, ...details: unknown[]])[];
  /** What the portal does on its own: answers of people and closing sliders. Each settles the oldest waiting one. */
  readonly push: {
    picked(users: readonly PickedUser[]): void;
    sliderClosed(): void;
    pathClosed(outcome: OpenPathOutcome): void;
  };
}

export interface FakeOptions {
  /** By method name, spelled as called. */
  readonly answers?: Readonly<Record<string, Scripted>>;
  /** What the app options hold at first. */
  readonly stored?: Readonly<Record<string, Json>>;
  readonly facts?: Partial<
    Pick<
      Portal,
      | 'origin'
      | 'domain'
      | 'lang'
      | 'isAdmin'
      | 'memberId'
      | 'isInstallMode'
      | 'isFirstRun'
      | 'placement'
    >
  >;
}

export function fakePortal({
  answers = {},
  stored = {},
  facts = {},
}: FakeOptions = {}): FakePortal {
  const calls: RecordedCall[] = [];
  const acts: (readonly [string, ...unknown[]])[] = [];
  const options = new Map<string, Json>(Object.entries(stored));
  const picks: ((users: readonly PickedUser[] | null) => void)[] = [];
  const sliders: (() => void)[] = [];
  const paths: ((outcome: OpenPathOutcome) => void)[] = [];

  function play(via: RecordedCall['via'], request: Request): PortalAnswer | PortalError {
    const { method, params } = request;
    const scripted = Object.hasOwn(answers, method) ? answers[method] : undefined;
    if (scripted === undefined) {
      throw new Error(`fakePortal: the test did not declare an answer of "${method}" (${via})`);
    }
    calls.push({ via, method, params });
    const scene = typeof scripted === 'function' ? scripted(params) : scripted;
    if (scene instanceof PortalError) return scene;
    return { result: scene.result, total: scene.total ?? null, next: scene.next ?? null };
  }

  async function single(via: 'read' | 'write', request: Request): Promise<PortalAnswer> {
    const outcome = play(via, request);
    if (outcome instanceof PortalError) throw outcome;
    return outcome;
  }

  function settleOldest<T>(waiting: ((value: T) => void)[], what: string, value: T): void {
    const settle = waiting.shift();
    if (settle === undefined) throw new Error(`fakePortal: no ${what} is open`);
    settle(value);
  }

  return {
    origin: 'https://portal.example',
    domain: 'portal.example',
    lang: 'en',
    isAdmin: true,
    memberId: 'member',
    isInstallMode: false,
    isFirstRun: false,
    placement: { code: 'DEFAULT', options: {}, given: {}, isSliderMode: false },
    ...facts,
    read: (request) => single('read', request),
    write: (request) => single('write', request),
    async batch<Name extends string>(requests: Readonly<Record<Name, Request>>) {
      return nameMap(
        namedEntries(requests).map(([name, request]) => [name, play('batch', request)] as const),
      );
    },
    options: {
      canWrite: facts.isAdmin ?? true,
      read: async (key) => options.get(key) ?? null,
      async write(key, value) {
        acts.push(['options.write', key, value]);
        options.set(key, value);
      },
    },
    window: {
      setTitle: (text) => void acts.push(['setTitle', text]),
      fit: () => void acts.push(['fit']),
      openSlider(params, look) {
        acts.push(['openSlider', params, look ?? {}]);
        return { closed: new Promise((resolve) => sliders.push(resolve)) };
      },
      close: () => void acts.push(['close']),
      openPath(path) {
        acts.push(['openPath', path]);
        return { closed: new Promise((resolve) => paths.push(resolve)) };
      },
    },
    people: {
      pickUsers(asked) {
        acts.push(['pickUsers', asked]);
        for (const supersede of picks.splice(0)) supersede(null);
        let abandon = (): void => undefined;
        const picked = new Promise<readonly PickedUser[] | null>((resolve) => {
          picks.push(resolve);
          abandon = () => {
            if (picks.includes(resolve)) picks.splice(picks.indexOf(resolve), 1);
            resolve(null);
          };
        });
        return { picked, abandon };
      },
    },
    setPropertyValues: (values) => void acts.push(['setPropertyValues', values]),
    installFinish: () => void acts.push(['installFinish']),
    calls,
    acts,
    push: {
      picked: (users) => settleOldest(picks, 'dialog', users),
      sliderClosed: () => settleOldest(sliders, 'slider', undefined),
      pathClosed: (outcome) => settleOldest(paths, 'path', outcome),
    },
  };
}
