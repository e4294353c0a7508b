import { lazy, type ComponentType, type FunctionComponent } from 'react';

export interface LazyScreen<P extends object> extends FunctionComponent<P> {
  /** Loads the screen ahead, so that it renders without a fallback. */
  preload(): Promise<unknown>;
}

/**
 * A screen in a chunk of its own. React delays every reveal that follows a fallback by 300 ms, so a screen that was
 * preloaded is rendered directly and `lazy` is left for the others.
 */
export function lazyScreen<P extends object>(load: () => Promise<ComponentType<P>>): LazyScreen<P> {
  let ready: ComponentType<P> | null = null;
  async function get() {
    ready = await load();
    return { default: ready };
  }
  const Waiting: ComponentType<P> = lazy(get);
  function Screen(props: P) {
    const Ready = ready ?? Waiting;
    return <Ready {...props} />;
  }
  return Object.assign(Screen, { preload: get });
}
