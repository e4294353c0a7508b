/** What a save or a removal of a robot or an activity means for people (P12, P16, P17, P26; B14, B18, B19). */
import type { Removal } from '../editing';
import type { Consequence } from '../kind';
import { isEverywhere } from './filter';
import { languagesOf } from './languages';
import { propertyConsequences } from './property-consequences';
import { say } from './say';
import type { BizprocValues, LocalText, PropertyRow } from './values';

function waiting(before: BizprocValues | null, after: BizprocValues): readonly Consequence[] {
  if (after.waits === null || before?.waits === after.waits) return [];
  if (after.waits) {
    return [
      {
        severity: before === null ? 'info' : 'warning',
        text: say(before === null ? 'consequences.waits' : 'consequences.nowWaits'),
      },
    ];
  }
  return before === null ? [] : [{ severity: 'warning', text: say('consequences.noMoreWaiting') }];
}

function placement(before: BizprocValues | null, after: BizprocValues): readonly Consequence[] {
  if (before === null || before.usesPlacement === after.usesPlacement) return [];
  // Also where it is not known whether there was one: N deletes it (B14).
  return after.usesPlacement === false
    ? [{ severity: 'warning', text: say('consequences.settingsRemoved') }]
    : [];
}

function places(before: BizprocValues | null, after: BizprocValues): readonly Consequence[] {
  if (before === null) return [];
  const found: Consequence[] = [];
  const isSameFilter = JSON.stringify(before.filter) === JSON.stringify(after.filter);
  if (!isSameFilter && after.filter !== null) {
    found.push({
      severity: 'warning',
      text: say(isEverywhere(after.filter) ? 'consequences.everywhere' : 'consequences.filtered'),
    });
  }
  const isSameType = JSON.stringify(before.documentType) === JSON.stringify(after.documentType);
  if (!isSameType && after.documentType !== null) {
    found.push({
      severity: 'warning',
      text: say(
        after.documentType.length === 0
          ? 'consequences.documentTypeCleared'
          : 'consequences.documentTypeChanged',
      ),
    });
  }
  return found;
}

function textsOf({
  name,
  description,
  properties,
  returnProperties,
}: BizprocValues): readonly LocalText[] {
  const rows: readonly PropertyRow[] = [...(properties ?? []), ...(returnProperties ?? [])];
  const all = [name, description, ...rows.flatMap((row) => [row.name, row.description])];
  return all.filter((text) => text !== null);
}

/** Languages that some text spoke and none speaks any more. */
function languages(before: BizprocValues | null, after: BizprocValues): readonly Consequence[] {
  if (before === null) return [];
  const still = new Set(textsOf(after).flatMap(languagesOf));
  const gone = [...new Set(textsOf(before).flatMap(languagesOf))].filter((id) => !still.has(id));
  return gone
    .filter((id) => id !== '*')
    .map((language) => ({
      severity: 'warning',
      text: say('consequences.languageRemoved', { language }),
    }));
}

export function consequences(
  before: BizprocValues | null,
  after: BizprocValues,
): readonly Consequence[] {
  const found: Consequence[] = [
    ...propertyConsequences('properties', before, after),
    ...propertyConsequences('returnProperties', before, after),
    ...waiting(before, after),
    ...placement(before, after),
    ...places(before, after),
    ...languages(before, after),
  ];
  if (before !== null && before.handler !== '' && before.handler !== after.handler)
    found.push({ severity: 'warning', text: say('consequences.handlerMoved') });
  if (before !== null && before.authUserId !== after.authUserId)
    found.push({
      severity: 'info',
      text: say(after.authUserId === null ? 'consequences.nobody' : 'consequences.otherUser'),
    });
  // An empty text is stored, unlike an empty name (B15).
  if (before !== null && before.description !== null && before.description !== '')
    if (after.description === null || after.description === '')
      found.push({ severity: 'info', text: say('consequences.descriptionCleared') });
  return found;
}

/** The portal refuses no removal that we know of; what happens to what is placed is not documented. */
export function removal(values: BizprocValues): Removal<BizprocValues> {
  return {
    consequences: [
      { severity: 'danger', text: say('consequences.removed') },
      ...(values.waits === true
        ? [{ severity: 'warning' as const, text: say('consequences.removedWaiting') }]
        : []),
      ...(values.usesPlacement === true
        ? [{ severity: 'warning' as const, text: say('consequences.settingsRemoved') }]
        : []),
    ],
    blocked: null,
  };
}
