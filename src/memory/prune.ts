/** Which items of one object may go. */
import type { Item } from './read-item';
import { withoutTwins } from './store';

/**
 * Beyond the newest `keep` that happened, oldest first. An open one never goes. What did not happen and what cannot be read
 * does not count, and goes with the revisions of its time; twins go always.
 */
export function itemsToDrop(newestFirst: readonly Item[], keep: number): readonly Item[] {
  const single = new Set(withoutTwins(newestFirst));
  let kept = 0;
  let others = 0;
  const drop: Item[] = [];
  for (const item of newestFirst) {
    const { state, isDamaged } = item.revision;
    if (state === 'open') continue;
    if (!single.has(item)) {
      drop.push(item);
      continue;
    }
    const hasHappened = state !== 'void' && isDamaged !== true;
    if (hasHappened) kept += 1;
    else others += 1;
    const isOld = hasHappened ? kept > keep : kept >= keep || others > keep;
    if (isOld) drop.push(item);
  }
  return drop.toReversed();
}
