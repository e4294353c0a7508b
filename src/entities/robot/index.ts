/** Robots: bizproc.robot.*. The folder's only door. */
import { Bot } from 'lucide-react';
import type { BizprocContext } from '../bizproc/context';
import type { FamilyRow } from '../bizproc/family-listing';
import type { BizprocValues } from '../bizproc/values';
import type { Kind } from '../kind';
import names from './texts/name.json';

// One lazy door for what is not the list: the entry pays for every file it can name.
const later = () => import('./later');

export const robot: Kind<BizprocValues, BizprocContext, FamilyRow> = {
  slug: 'robots',
  Icon: Bot,
  names,
  scope: 'bizproc',
  docs: 'https://apidocs.bitrix24.com/api-reference/bizproc/bizproc-robot/index.html',
  canUndoRemoval: true,
  loadTexts: async (lang) => (await later()).loadTexts(lang),
  loadListing: async () => (await import('./listing')).listing,
  loadEditing: async () => (await later()).loadEditing(),
  loadConcerns: async () => (await later()).loadConcerns(),
};
