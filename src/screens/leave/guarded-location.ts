/**
 * Hash location for the router, with a guard before it. Links are plain `#/…` anchors and the portal's Back button moves
 * the frame too, so the only place that sees every way out is `hashchange`; a guard that objects puts the address back.
 */
import { useSyncExternalStore } from 'react';

export interface LeaveGuard {
  /** False holds the person here; `target` is where they wanted to go. */
  mayLeave(target: string): boolean;
}

const listeners = new Set<() => void>();
let guard: LeaveGuard | null = null;
let shown = '/';

function inAddress(): string {
  return `/${location.hash.replace(/^#?\/?/, '')}`;
}

function follow() {
  const target = inAddress();
  if (target === shown) return;
  if (guard !== null && !guard.mayLeave(target)) {
    history.replaceState(history.state, '', `#${shown}`);
    return;
  }
  shown = target;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  if (listeners.size === 0) {
    shown = inAddress();
    addEventListener('hashchange', follow);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('hashchange', follow);
  };
}

/** Goes to an address of the app, e.g. `/digital-workplaces/5`. A guard may object. */
export function goTo(path: string, options: { readonly replace?: boolean } = {}): void {
  if (options.replace === true) {
    history.replaceState(history.state, '', `#${path}`);
    follow();
  } else {
    location.hash = path;
  }
}

/** Goes to an address past the guard. */
export function leaveUnasked(path: string): void {
  const held = guard;
  guard = null;
  goTo(path, { replace: true });
  guard = held;
}

/** One guard at a time: the open editor. Returns the release. */
export function setGuard(next: LeaveGuard): () => void {
  guard = next;
  return () => {
    if (guard === next) guard = null;
  };
}

/** In the shape wouter expects of a location hook. */
export function useGuardedLocation(): [string, typeof goTo] {
  const path = useSyncExternalStore(subscribe, () => (listeners.size === 0 ? inAddress() : shown));
  return [path, goTo];
}
