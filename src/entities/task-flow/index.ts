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
  methods: {
    // There is no method that lists flows (F1, rest-contract 6.4): they are found from tasks.
    list: 'tasks.task.list',
    read: 'tasks.flow.Flow.get',
    create: 'tasks.flow.Flow.create',
    update: 'tasks.flow.Flow.update',
    remove: 'tasks.flow.Flow.delete',
  },
  // Found from all visible tasks: 100 requests on a large portal.
  hasCostlyList: true,
  canUndoRemoval: true,
  loadTexts: async (lang) => (await texts[lang]()).default,
  loadListing: async () => (await import('./listing')).listing,
  loadEditing: async () => (await import('./editing')).editing,
};
