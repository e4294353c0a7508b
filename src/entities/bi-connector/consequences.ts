/** What a save or a removal of a connector means for people. */
import type { Removal } from '../editing';
import type { Consequence } from '../kind';
import { hostOf } from './addresses';
import { endpoints, type ConnectorContext, type ConnectorValues, type Setting } from './contract';
import { say } from './say';

function byCode(settings: readonly Setting[]): ReadonlyMap<string, Setting> {
  return new Map(settings.map((setting) => [setting.code, setting]));
}

/** Sources hold values by code and are not looked at again (X12). */
function settingChanges(
  before: readonly Setting[],
  after: readonly Setting[],
  count: number,
): readonly Consequence[] {
  const old = byCode(before);
  const now = byCode(after);
  const found: Consequence[] = [];
  for (const { code, type } of before) {
    const kept = now.get(code);
    if (kept === undefined) {
      found.push({ severity: 'warning', text: say('consequences.settingGone', { code, count }) });
    } else if (kept.type !== type) {
      found.push({ severity: 'warning', text: say('consequences.settingType', { code, count }) });
    }
  }
  for (const { code } of after) {
    if (old.has(code)) continue;
    found.push({ severity: 'warning', text: say('consequences.settingNew', { code, count }) });
  }
  return found;
}

export function consequences(
  before: ConnectorValues | null,
  after: ConnectorValues,
  context: ConnectorContext,
): readonly Consequence[] {
  if (before === null) return [{ severity: 'info', text: say('consequences.created') }];
  const { sources } = context;
  const found: Consequence[] = [];
  if (endpoints.some((name) => before[name] !== after[name])) {
    const hosts = [...new Set(endpoints.map((name) => hostOf(after[name])))].join(', ');
    found.push({ severity: 'warning', text: say('consequences.address', { hosts }) });
  }
  // Nobody holds values yet: any change is free. Where sources cannot be read, somebody may.
  if (sources?.length !== 0) {
    const changes = settingChanges(before.settings, after.settings, sources?.length ?? 0);
    found.push(...changes);
    if (changes.length > 0 && sources !== null) {
      const names = sources.map(({ title }) => title).join(', ');
      found.push({ severity: 'info', text: say('consequences.sources', { names }) });
    }
  }
  return found;
}

/** The portal deletes no connector with sources (X16), and this app may not delete sources: it can only name them. */
export function removal(
  _values: ConnectorValues,
  { sources }: ConnectorContext,
): Removal<ConnectorValues> {
  const removed: Consequence = { severity: 'warning', text: say('consequences.removed') };
  if (sources === null) {
    const unknown: Consequence = { severity: 'warning', text: say('removal.unknown') };
    return { consequences: [removed, unknown], blocked: null };
  }
  if (sources.length === 0) return { consequences: [removed], blocked: null };
  return {
    consequences: sources.map(({ id, title, isActive }): Consequence => ({
      severity: 'warning',
      text: say(isActive ? 'removal.source' : 'removal.sourceOff', { id, title }),
    })),
    blocked: {
      text: say('removal.blocked', { count: sources.length }),
      clear: null,
    },
  };
}
