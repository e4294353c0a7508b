/** Digital workplaces: crm.automatedsolution.*. The folder's only door. */
import { PanelsTopLeft } from 'lucide-react';
import type { Kind } from '../kind';
import type { WorkplaceContext, WorkplaceValues } from './contract';
import names from './texts/name.json';

const texts = {
  en: () => import('./texts/en.json'),
  ru: () => import('./texts/ru.json'),
  de: () => import('./texts/de.json'),
};

export const digitalWorkplace: Kind<WorkplaceValues, WorkplaceContext> = {
  slug: 'digital-workplaces',
  Icon: PanelsTopLeft,
  names,
  scope: 'crm',
  docs: 'https://apidocs.bitrix24.com/api-reference/crm/automated-solution/index.html',
  canUndoRemoval: true,
  loadTexts: async (lang) => (await texts[lang]()).default,
  loadListing: async () => (await import('./listing')).listing,
  loadEditing: async () => (await import('./editing')).editing,
  loadConcerns: async () => (await import('./concerns')).concerns,
};
