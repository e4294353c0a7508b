import { describe, expect, test } from 'vitest';
import { consequences, removal } from './consequences';
import type { ConnectorContext, ConnectorValues } from './contract';
import { sample, sampleContext } from './sample-connector';

const sources = [
  { id: 1, title: 'Shop', isActive: true },
  { id: 2, title: 'Old shop', isActive: false },
];
const used: ConnectorContext = { ...sampleContext, sources };

function said(after: Partial<ConnectorValues>, context: ConnectorContext = used) {
  return consequences(sample, { ...sample, ...after }, context).map(({ text }) => text);
}

const [login, port] = sample.settings;
if (login === undefined || port === undefined) throw new Error('The sample has two settings.');

describe('a person reads before a save', () => {
  test('that a new connector can be used at once', () => {
    expect(consequences(null, sample, sampleContext)).toEqual([
      { severity: 'info', text: { key: 'consequences.created' } },
    ]);
  });

  test('nothing where people notice nothing', () => {
    expect(said({ title: 'New', description: 'New', sort: 5 })).toEqual([]);
  });

  test('where the values of the sources will be sent', () => {
    expect(said({ urlData: 'https://other.example/data' })).toEqual([
      { key: 'consequences.address', values: { hosts: 'example.com, other.example' } },
    ]);
  });

  const names = { key: 'consequences.sources', values: { names: 'Shop, Old shop' } };
  test('that sources keep the value of a removed parameter', () => {
    expect(said({ settings: [login] })).toEqual([
      { key: 'consequences.settingGone', values: { code: 'port', count: 2 } },
      names,
    ]);
  });

  test('that sources keep values of the old type', () => {
    expect(said({ settings: [login, { ...port, type: 'STRING' }] })).toEqual([
      { key: 'consequences.settingType', values: { code: 'port', count: 2 } },
      names,
    ]);
  });

  test('that sources have no value of a new parameter', () => {
    expect(said({ settings: [login, port, { ...login, code: 'key' }] })).toEqual([
      { key: 'consequences.settingNew', values: { code: 'key', count: 2 } },
      names,
    ]);
  });

  test('that a new code is one parameter gone and one new', () => {
    const keys = said({ settings: [login, { ...port, code: 'gate' }] }).map(({ key }) => key);
    expect(keys).toEqual([
      'consequences.settingGone',
      'consequences.settingNew',
      'consequences.sources',
    ]);
  });

  test('nothing of a new order or a new caption, which no source holds', () => {
    expect(said({ settings: [{ ...port, name: 'Gate' }, login] })).toEqual([]);
  });

  test('nothing of parameters while there are no sources', () => {
    expect(said({ settings: [] }, sampleContext)).toEqual([]);
  });

  test('the same, without a number, where the sources cannot be read', () => {
    expect(said({ settings: [login] }, { ...used, sources: null })).toEqual([
      { key: 'consequences.settingGone', values: { code: 'port', count: 0 } },
    ]);
  });
});

describe('a removal', () => {
  test('of an unused connector is free', () => {
    expect(removal(sample, sampleContext)).toMatchObject({
      consequences: [{ text: { key: 'consequences.removed' } }],
      blocked: null,
    });
  });

  test('stops at the sources and names each; this app cannot clear them away', () => {
    expect(removal(sample, used)).toEqual({
      consequences: [
        { severity: 'warning', text: { key: 'removal.source', values: { id: 1, title: 'Shop' } } },
        {
          severity: 'warning',
          text: { key: 'removal.sourceOff', values: { id: 2, title: 'Old shop' } },
        },
      ],
      blocked: { text: { key: 'removal.blocked', values: { count: 2 } }, clear: null },
    });
  });

  test('is tried where sources cannot be read, and says so', () => {
    const { blocked, consequences: told } = removal(sample, { ...used, sources: null });
    expect(blocked).toBeNull();
    expect(told.map(({ text }) => text.key)).toEqual(['consequences.removed', 'removal.unknown']);
  });
});
