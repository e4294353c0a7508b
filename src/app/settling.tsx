import { useSettling } from '@/screens/settle/use-settling';
import { kindOfSlug } from './entities';

/** Ends what earlier saves left open; draws nothing. */
export function Settling() {
  useSettling(kindOfSlug);
  return null;
}
