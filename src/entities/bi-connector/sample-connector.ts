/** A made-up connector for the tests of this folder. */
import type { ConnectorContext, ConnectorValues } from './contract';

export const sample: ConnectorValues = {
  title: 'Warehouse',
  logo: 'https://example.com/logo.svg',
  description: '',
  sort: 100,
  urlCheck: 'https://example.com/check',
  urlTableList: 'https://example.com/tables',
  urlTableDescription: 'https://example.com/columns',
  urlData: 'https://example.com/data',
  settings: [
    { code: 'login', name: 'Login', type: 'STRING' },
    { code: 'port', name: 'Port', type: 'INT' },
  ],
  supportMapping: false,
  sourceCode: '',
};

export const sampleContext: ConnectorContext = {
  writable: ['title', 'logo', 'settings'],
  sources: [],
  newestId: 7,
  storedLogo: null,
};

/** As biconnector.connector.get gives it; lists have the id as text. */
export function wireConnector(id: number | string, change: Readonly<Record<string, unknown>> = {}) {
  const { supportMapping: _, sourceCode: __, ...rest } = sample;
  return { id, ...rest, dateCreate: '2026-03-10 07:25:59', ...change };
}
