import type { Concern, Concerns } from '../kind';
import type { Workplace } from './contract';
import { say } from './say';

/** A workplace without SPAs is not in the menu (rest-contract 2). The list tells; nothing more is asked. */
export const concerns: Concerns<Workplace> = {
  find: (_portal, rows) => Promise.resolve((rows ?? []).flatMap(concernOf)),
};

function concernOf({ id, title, typeIds }: Workplace): readonly Concern[] {
  if (typeIds.length > 0) return [];
  return [
    {
      id: String(id),
      title,
      severity: 'warning',
      text: say('concerns.empty.text'),
      why: say('concerns.empty.why'),
      isRestorable: false,
    },
  ];
}
