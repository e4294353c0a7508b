/** Digital workplaces and the SPAs in them. */
import type { AutomatedSolution, SpaType } from '../core/world.ts';
import { around, Seeded } from './seeded.ts';

const WORKPLACE_TITLES = [
  'HR',
  'Procurement & Tenders',
  'Кадры и обучение',
  'Prüfung & Qualität',
  'Fleet',
  'Склад «Северный»',
  'Rechtsabteilung',
  'Service desk',
  'Недвижимость & аренда',
  'Außenstelle Köln',
  'Pilot (unused)',
  'Архив',
  'Übergabe',
  'Projects & Budgets',
];

const SPA_TITLES = [
  'Vacancies',
  'Отпуска',
  'Prüfberichte',
  'Contracts',
  'Заявки на закупку',
  'Fuhrpark',
  'Complaints',
  'Договоры аренды',
  'Reisekosten',
  'Assets & Licences',
  'Инвентаризация',
  'Mängelanzeigen',
  'Trainings',
  'Пропуска',
  'Lieferscheine',
  'Incidents',
  'Поручения',
  'Übergabeprotokolle',
  'Meter readings',
  'Счета на согласование',
];

/** SPAs of each of the demo's workplaces: one holds many, three hold none; the rest of the SPAs are in no workplace. */
const DEMO_SIZES = [3, 2, 2, 9, 1, 2, 1, 3, 2, 1, 0, 0, 0, 4];

/**
 * SPAs with ids 1 to count. The entity type id is another number altogether, and no number is an id here and an entity
 * type id there, so that whoever mixes them up finds nothing: ids end before 128, or entity type ids begin at 1030.
 */
export function makeSpaTypes(count: number, seed: number): SpaType[] {
  const seeded = new Seeded(seed);
  return Array.from({ length: count }, (_empty, index) => {
    const isShort = count < 128 && index < 16;
    return {
      id: index + 1,
      title: numbered(SPA_TITLES, index),
      code: index % 3 === 0 ? `spa_${index + 1}` : '',
      entityTypeId: isShort ? 192 - index * 4 : 1030 + index * 2,
      isAutomationEnabled: seeded.isOneIn(5) ? 'N' : 'Y',
      isBizProcEnabled: seeded.isOneIn(4) ? 'N' : 'Y',
    };
  });
}

/** The demo's 14 workplaces. Their ids have gaps, as after years of adding and removing. */
export function makeDemoWorkplaces(): AutomatedSolution[] {
  let next = 1;
  return WORKPLACE_TITLES.map((title, index) => {
    const size = DEMO_SIZES[index] ?? 0;
    const typeIds = Array.from({ length: size }, (_empty, step) => next + step);
    next += size;
    return { id: index * 3 + 2, title, typeIds };
  });
}

/** `count` workplaces that share the SPAs out by turns; every tenth stays empty. */
export function makeManyWorkplaces(
  count: number,
  spaTypes: readonly SpaType[],
): AutomatedSolution[] {
  const workplaces = Array.from({ length: count }, (_empty, index) => ({
    id: index + 1,
    title: numbered(WORKPLACE_TITLES, index),
    typeIds: [] as number[],
  }));
  const open = workplaces.filter((_workplace, index) => index % 10 !== 9);
  for (const [index, type] of spaTypes.entries()) {
    // Every fifth SPA stays in CRM.
    if (index % 5 !== 4) around(open, index).typeIds.push(type.id);
  }
  return workplaces;
}

/** A title, and from the second round on a number behind it. */
export function numbered(titles: readonly string[], index: number): string {
  const round = Math.floor(index / titles.length) + 1;
  const title = around(titles, index);
  return round === 1 ? title : `${title} ${round}`;
}
