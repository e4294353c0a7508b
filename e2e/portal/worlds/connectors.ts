/** BI connectors of this application, and sources that use some of them. */
import type { Row } from '../core/world.ts';
import { around } from './seeded.ts';

const TITLES = [
  'Warehouse stock',
  'Касса и чеки',
  'Zählerstände',
  'Web shop orders',
  'Телефония',
  'Fuhrpark & Tanken',
  'Survey answers',
  'Archiv 2019 (leer)',
];

/** A picture of 16 bytes of drawing, so that no link leaves the machine. */
const LOGO =
  'data:image/svg+xml;base64,' +
  Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="3"/></svg>',
  ).toString('base64');

const SETTINGS = [
  [
    { name: 'Login', code: 'login', type: 'STRING' },
    { name: 'Password', code: 'password', type: 'STRING' },
  ],
  [{ name: 'Ключ доступа', code: 'api_key', type: 'STRING' }],
  [
    { name: 'Straße & Anlage', code: 'site', type: 'STRING' },
    { name: 'Port', code: 'port', type: 'INT' },
  ],
];

/** Connectors with ids 3, 5, 7 …, all of the application `appId`. */
export function makeConnectors(count: number, appId: string): Row[] {
  return Array.from({ length: count }, (_empty, index) => {
    const address = `https://bi.example.com/${index + 1}`;
    return {
      id: index * 2 + 3,
      appId,
      title: around(TITLES, index),
      logo: LOGO,
      description: index % 3 === 2 ? '' : `Data for reports, number ${index + 1}.`,
      sort: 100 + (index % 4) * 50,
      urlCheck: `${address}/check`,
      urlData: `${address}/data`,
      urlTableList: `${address}/tables`,
      urlTableDescription: `${address}/columns`,
      settings: around(SETTINGS, index).map((setting) => ({ ...setting })),
      dateCreate: `2026-03-${String(10 + (index % 20)).padStart(2, '0')} 07:25:59`,
    };
  });
}

/** The first three connectors have sources, the first one two; the others can be removed at once. */
export function makeSources(connectors: readonly Row[]): Row[] {
  return [0, 0, 1, 2]
    .flatMap((index) => connectors.slice(index, index + 1))
    .map((connector, index) => ({
      id: index + 1,
      connectorId: connector['id'],
      title: `Source ${index + 1}`,
      active: true,
    }));
}
