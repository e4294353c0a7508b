/**
 * Fields whose inputs are not all in the document (a virtualised list, a folded detail) are asked to show one before it
 * gets the focus. Outside React, because the focus is moved by a screen that knows only paths.
 */
import { useEffect, useEffectEvent } from 'react';
import { flushSync } from 'react-dom';

type Show = (path: string) => void;

const doors = new Map<string, Show>();

/** While the component lives, paths at and below `name` are shown by `show`, which may set state. */
export function useReveal(name: string, show: Show): void {
  const shown = useEffectEvent(show);
  useEffect(() => {
    const door: Show = (path) => shown(path);
    doors.set(name, door);
    return () => {
      if (doors.get(name) === door) doors.delete(name);
    };
  }, [name]);
}

/** Makes the input of a dotted path exist, if a component takes care of it. Not to be called while rendering. */
export function reveal(path: string): void {
  for (const [name, show] of doors) {
    if (path === name || path.startsWith(`${name}.`)) flushSync(() => show(path));
  }
}
