/** What the settings page of a robot is told about its document and its neighbours (rest-contract 3.8). */
import { isRecord } from '../core/check.ts';
import { castText } from '../core/php.ts';
import type { PlacedRobot, World } from '../core/world.ts';
import { activityName, registrationOf, wordsFor } from './robot-rules.ts';

/** A few fields that every CRM document has; flags are written as PHP does, 1 and false. */
export function documentFields(language: string): Record<string, unknown> {
  const field = (name: Record<string, string>, type: string, isRequired = false) => ({
    Name: wordsFor(name, language),
    Type: type,
    Filterable: 1,
    Editable: type === 'int' ? false : 1,
    Required: isRequired ? 1 : false,
    BaseType: type,
  });
  return {
    ID: field({ EN: 'ID' }, 'int'),
    TITLE: field({ EN: 'Name', RU: 'Название', DE: 'Name' }, 'string', true),
    STAGE_ID: field({ EN: 'Stage', RU: 'Стадия', DE: 'Phase' }, 'select'),
    OPPORTUNITY: field({ EN: 'Amount', RU: 'Сумма', DE: 'Summe' }, 'double'),
    ASSIGNED_BY_ID: field(
      { EN: 'Responsible person', RU: 'Ответственный', DE: 'Zuständig' },
      'user',
    ),
    BEGINDATE: field({ EN: 'Start date', RU: 'Дата начала', DE: 'Startdatum' }, 'date'),
  };
}

/** The stand-in's templates have no parameters, variables or constants, but robots before this one may answer values. */
export function templateOf(
  world: World,
  placed: PlacedRobot,
  language: string,
): Record<string, unknown> {
  const before = world.entities.placedRobots.filter(
    (one) =>
      one.documentType === placed.documentType && one.stage === placed.stage && one.ID < placed.ID,
  );
  const answering = before.flatMap((one) => {
    const row = registrationOf(world, one.APP_ID, one.CODE);
    const returned = isRecord(row?.['RETURN_PROPERTIES']) ? row['RETURN_PROPERTIES'] : {};
    const Return = Object.entries(returned).map(([Id, property]) => ({
      Id,
      Name: isRecord(property) ? wordsFor(property['NAME'], language) : '',
      Type: isRecord(property) ? castText(property['TYPE']) || 'string' : 'string',
    }));
    return Return.length === 0
      ? []
      : [{ Id: activityName(one), Type: one.CODE, Title: one.title, Return }];
  });
  return {
    parameters: [],
    variables: [],
    constants: [],
    global_variables: [],
    global_constants: [],
    return_activities: answering,
  };
}
