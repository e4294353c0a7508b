/** Reads the robots that stand on the stages of the portal's designer. */
import { readChoice, readRecord, readText, readWhole, show, Unreadable } from './check.ts';
import type { PlacedRobot, Row } from './world.ts';

export const STAGES = ['NEW', 'WORK', 'DONE'] as const;

export function readPlacedRobot(row: Row, index: number): PlacedRobot {
  const place = `entities.placedRobots[${index}]`;
  const CODE = readText(row['CODE'], `${place}.CODE`);
  const values = Object.entries(readRecord(row['values'] ?? {}, `${place}.values`));
  return {
    ID: readWhole(row['ID'], `${place}.ID`, 1),
    APP_ID: readText(row['APP_ID'], `${place}.APP_ID`),
    CODE,
    documentType: readText(row['documentType'] ?? 'DEAL', `${place}.documentType`),
    stage: readChoice(row['stage'] ?? 'NEW', `${place}.stage`, STAGES),
    title: readText(row['title'] ?? CODE, `${place}.title`),
    values: Object.fromEntries(
      values.map(([key, value]) => [key, readValue(value, `${place}.values.${key}`)]),
    ),
  };
}

function readValue(value: unknown, place: string): string | string[] {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((item, index) => readText(item, `${place}[${index}]`));
  throw new Unreadable(`${place} must be a text or a list of texts, got ${show(value)}.`);
}
