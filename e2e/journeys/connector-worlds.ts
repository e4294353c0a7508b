import type { GivenWorld } from '../portal/core/given.ts';
import type { Language } from '../pages/words.ts';

const appId = 'local.stand-in';
const circle =
  'data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCA4IDgiPjxjaXJjbGUgY3g9IjQiIGN5PSI0IiByPSIzIi8+PC9zdmc+';

export function connector(id: number, change: object = {}) {
  return {
    id,
    appId,
    title: `Connector ${id}`,
    logo: circle,
    description: '',
    sort: 100,
    urlCheck: 'https://bi.example.com/check',
    urlTableList: 'https://bi.example.com/tables',
    urlTableDescription: 'https://bi.example.com/columns',
    urlData: 'https://bi.example.com/data',
    settings: [
      { name: 'Login', code: 'login', type: 'STRING' },
      { name: 'Longest caption', code: 'longest_code', type: 'STRING' },
    ],
    dateCreate: '2026-03-10 07:25:59',
    ...change,
  };
}

/** Three connectors: 4 without sources, 5 with two, 6 with everything a list should warn of. */
export function analytics(language: Language = 'en'): GivenWorld {
  const local = 'http://192.168.0.7/bi';
  return {
    language,
    user: { id: 1, role: 'admin' },
    entities: {
      connectors: [
        connector(4, { title: 'Warehouse' }),
        connector(5, { title: 'Web shop' }),
        connector(6, {
          title: 'Old cash desk',
          urlCheck: local,
          urlTableList: local,
          urlTableDescription: local,
          urlData: 'http://bi.example.com/data',
        }),
      ],
      sources: [
        { id: 11, connectorId: 5, title: 'Orders', active: true },
        { id: 12, connectorId: 5, title: 'Old orders', active: false },
      ],
    },
  };
}

export function manyConnectors(count: number): GivenWorld {
  const connectors = Array.from({ length: count }, (_, at) => connector(at + 1));
  return { user: { id: 1, role: 'admin' }, entities: { connectors } };
}
