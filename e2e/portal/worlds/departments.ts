/** The company tree. */
import type { Entities } from '../core/world.ts';
import { around, Seeded } from './seeded.ts';

const DIVISIONS = [
  'Sales & Marketing',
  'Производство и склад',
  'Verwaltung & Finanzen',
  'Customer care',
  'Разработка',
  'Außendienst Süd',
  'Legal & Compliance',
  'Кадры и обучение',
];

const TEAMS = [
  'Team North',
  'Команда «Восток»',
  'Gruppe Köln',
  'Back office',
  'Отдел закупок',
  'Qualitätsprüfung',
  'Partner desk',
  'Ночная смена',
  'Büro & Empfang',
];

/**
 * `count` departments with ids 1 to count: one root, a row of divisions, and teams of several levels below them. Heads are
 * people 1 to 60, so a world needs at least that many.
 */
export function makeDepartments(count: number, seed: number): Entities['departments'] {
  const seeded = new Seeded(seed);
  return Array.from({ length: count }, (_empty, index) => {
    const ID = index + 1;
    if (ID === 1) return { ID, NAME: 'Linden & Söhne / Линден', SORT: 500, UF_HEAD: 1 };
    const isDivision = index <= DIVISIONS.length;
    // A parent always has a smaller id, so the tree has no loop; the divisor keeps it from growing into a chain.
    const PARENT = isDivision ? 1 : seeded.whole(2, Math.max(2, Math.ceil(index / 3)));
    const NAME = isDivision
      ? around(DIVISIONS, index - 1)
      : `${around(TEAMS, index)} ${Math.ceil(index / TEAMS.length)}`;
    const hasHead = !seeded.isOneIn(4);
    return {
      ID,
      NAME,
      PARENT,
      SORT: seeded.pick([100, 300, 500]),
      ...(hasHead ? { UF_HEAD: seeded.whole(1, 60) } : {}),
    };
  });
}
