/** Task flows: tasks.flow.Flow.*. The folder's only door. */
import { Waypoints } from 'lucide-react';
import type { Kind } from '../kind';
import type { FlowContext, FlowValues } from './contract';
import names from './texts/name.json';
import type { FlowRow } from './discovery';

const texts = {
  en: () => import('./texts/en.json'),
  ru: () => import('./texts/ru.json'),
  de: () => import('./texts/de.json'),
};

export const taskFlow: Kind<FlowValues, FlowContext, FlowRow> = {
  slug: 'task-flows',
  Icon: Waypoints,
  names,
  scope: 'task',
  docs: 'https://apidocs.bitrix24.com/api-reference/tasks/flow/index.html',
  // Found from all visible tasks: 100 requests on a large portal.
  hasCostlyList: true,
  canUndoRemoval: true,
  loadTexts: async (lang) => (await texts[lang]()).default,
  loadListing: async () => (await import('./listing')).listing,
  loadEditing: async () => (await import('./editing')).editing,
  loadConcerns: async () => (await import('./concerns')).concerns,
};
