// Runs in every frame before the page's own scripts (`browser.ts` puts `globalThis.benchReady` in front of it): watches
// paints, shifts, long tasks and events, and notes the first frame in which the awaited element is visible. Plain
// JavaScript without imports, because a bundler's additions do not exist inside the measured page.
(() => {
  /** @type {import('./in-page.ts').PageState} */
  const state = { fcp: 0, lcp: 0, cls: 0, ready: 0, tasks: [], events: [], busyUntil: 0 };
  /** @type {unknown} */
  const wanted = Reflect.get(globalThis, 'benchReady');
  const readySelector = typeof wanted === 'string' ? wanted : 'body';

  /**
   * @param {PerformanceObserverInit & { durationThreshold?: number }} options
   * @param {(entry: PerformanceEntry) => void} each
   */
  function watch(options, each) {
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({
      buffered: true,
      ...options,
    });
  }

  /** @param {PerformanceEntry} entry @param {string} name */
  function numberOf(entry, name) {
    /** @type {unknown} */
    const value = Reflect.get(entry, name);
    return typeof value === 'number' ? value : 0;
  }

  watch({ type: 'paint' }, (entry) => {
    if (entry.name === 'first-contentful-paint') state.fcp = entry.startTime;
  });
  watch({ type: 'largest-contentful-paint' }, (entry) => {
    state.lcp = entry.startTime;
  });
  // The worst session: shifts less than a second apart, five seconds at most, as web.dev defines CLS.
  const session = { value: 0, from: -Infinity, last: -Infinity };
  watch({ type: 'layout-shift' }, (entry) => {
    if (Reflect.get(entry, 'hadRecentInput') === true) return;
    const at = entry.startTime;
    const isNew = at - session.last > 1000 || at - session.from > 5000;
    if (isNew) Object.assign(session, { value: 0, from: at });
    session.value += numberOf(entry, 'value');
    session.last = at;
    state.cls = Math.max(state.cls, session.value);
  });
  watch({ type: 'longtask' }, (entry) => {
    state.tasks.push({ at: entry.startTime, ms: entry.duration });
    state.busyUntil = Math.max(state.busyUntil, entry.startTime + entry.duration);
  });
  watch({ type: 'resource' }, (entry) => {
    state.busyUntil = Math.max(state.busyUntil, numberOf(entry, 'responseEnd'));
  });
  watch({ type: 'event', durationThreshold: 16 }, (entry) => {
    const id = numberOf(entry, 'interactionId');
    if (id > 0) state.events.push({ id, name: entry.name, ms: entry.duration });
  });

  /** @param {string} selector */
  function isVisible(selector) {
    const element = document.querySelector(selector);
    if (element === null) return false;
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && box.top < innerHeight;
  }

  /** Called inside a frame: the moment just after that frame is painted. @param {(at: number) => void} then */
  function afterThisFrame(then) {
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', () => {
      channel.port1.close();
      then(performance.now());
    });
    channel.port1.start();
    channel.port2.postMessage(null);
  }

  /** @param {() => boolean} isTrue @returns {Promise<number>} just after the first frame in which it is true */
  function paintedWhen(isTrue) {
    return new Promise((resolve) => {
      const look = () => {
        if (isTrue()) afterThisFrame(resolve);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  }

  function resources() {
    return performance.getEntriesByType('resource').map((entry) => ({
      url: entry.name,
      from: entry.startTime,
      to: numberOf(entry, 'responseEnd'),
      bytes: numberOf(entry, 'encodedBodySize'),
    }));
  }

  /** @type {Promise<number>} */
  let armed = Promise.resolve(0);
  /** @type {number[]} */
  let keys = [];
  let isListening = false;

  /** @type {import('./in-page.ts').InPage} */
  const bench = {
    settled(quietMs) {
      return new Promise((resolve) => {
        const look = () => {
          const isQuiet = performance.now() - Math.max(state.busyUntil, state.ready) > quietMs;
          if (state.ready > 0 && isQuiet) resolve({ ...state, resources: resources() });
          else setTimeout(look, 100);
        };
        look();
      });
    },
    armClick(selector) {
      armed = new Promise((resolve) => {
        addEventListener(
          'pointerdown',
          (event) => {
            void paintedWhen(() => isVisible(selector)).then((at) => resolve(at - event.timeStamp));
          },
          { capture: true, once: true },
        );
      });
    },
    armChange(selector) {
      const before = document.querySelector(selector)?.textContent;
      armed = new Promise((resolve) => {
        addEventListener(
          'keydown',
          (event) => {
            const hasChanged = () => document.querySelector(selector)?.textContent !== before;
            void paintedWhen(hasChanged).then((at) => resolve(at - event.timeStamp));
          },
          { capture: true, once: true },
        );
      });
    },
    measured: () => armed,
    armKeys() {
      keys = [];
      if (isListening) return;
      isListening = true;
      addEventListener(
        'keydown',
        (event) =>
          requestAnimationFrame(() => afterThisFrame((at) => keys.push(at - event.timeStamp))),
        true,
      );
    },
    keys: () => keys,
    events: () => state.events,
    spin() {
      const from = performance.now();
      let sum = 0;
      for (let step = 0; step < 30_000_000; step += 1) sum = (Math.imul(sum, 31) + step) | 0;
      // The sum is used, so that the loop cannot be optimised away.
      return performance.now() - from + (sum === 0.5 ? 1 : 0);
    },
    async download(url) {
      const from = performance.now();
      const response = await fetch(url, { cache: 'no-store' });
      await response.arrayBuffer();
      return performance.now() - from;
    },
  };
  Object.assign(globalThis, { bench });
  void paintedWhen(() => isVisible(readySelector)).then((at) => {
    state.ready = at;
  });
})();
