/** BI connectors: biconnector.connector.*. The folder's only door. */
import { ChartNoAxesCombined } from 'lucide-react';
import type { Kind } from '../kind';
import type { ConnectorContext, ConnectorValues } from './contract';
import names from './texts/name.json';

const texts = {
  en: () => import('./texts/en.json'),
  ru: () => import('./texts/ru.json'),
  de: () => import('./texts/de.json'),
};

export const biConnector: Kind<ConnectorValues, ConnectorContext> = {
  slug: 'bi-connectors',
  Icon: ChartNoAxesCombined,
  names,
  scope: 'biconnector',
  docs: 'https://apidocs.bitrix24.com/api-reference/biconnector/connector/index.html',
  canUndoRemoval: true,
  loadTexts: async (lang) => (await texts[lang]()).default,
  loadListing: async () => (await import('./listing')).listing,
  loadEditing: async () => (await import('./editing')).editing,
  loadConcerns: async () => (await import('./concerns')).concerns,
};
