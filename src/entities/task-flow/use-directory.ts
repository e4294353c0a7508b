import { useSyncExternalStore } from 'react';
import type { Directory } from './directory';

/** Draws again when names were learnt; answers the same directory. */
export function useDirectory(directory: Directory): Directory {
  useSyncExternalStore(directory.subscribe, directory.version);
  return directory;
}
