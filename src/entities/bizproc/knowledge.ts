/** How much of a definition is known. What was registered elsewhere is null until somebody fills it in (B28). */
import { isBlankText } from './languages';
import { startValues, type BizprocValues } from './values';

type Field = Exclude<keyof BizprocValues, 'extra'>;

/** Fields that tell by themselves that they are not known. */
function blanks(values: BizprocValues): readonly Field[] {
  const { name, handler, usesPlacement, placementHandler } = values;
  const nullable = (
    ['waits', 'properties', 'returnProperties', 'documentType', 'filter', 'usesPlacement'] as const
  ).filter((field) => values[field] === null);
  return [
    ...nullable,
    ...(isBlankText(name) ? (['name'] as const) : []),
    ...(handler === '' ? (['handler'] as const) : []),
    ...(usesPlacement === true && placementHandler === '' ? (['placementHandler'] as const) : []),
  ];
}

/** Whether it could be registered anew just as it is. */
export function isComplete(values: BizprocValues): boolean {
  return blanks(values).length === 0;
}

/** Fields nobody can bring back. An empty description or run-as user says nothing where the rest is not known either. */
export function unknownFields(values: BizprocValues): ReadonlySet<Field> {
  const found = blanks(values);
  if (found.length === 0) return new Set();
  return new Set<Field>([
    ...found,
    ...(values.description === null ? (['description'] as const) : []),
    ...(values.authUserId === null ? (['authUserId'] as const) : []),
    ...(values.usesPlacement === null ? (['placementHandler'] as const) : []),
  ]);
}

/** For a record that will be registered anew: what is not known is nothing now. */
export function withoutGaps(values: BizprocValues): BizprocValues {
  const empty = startValues(null);
  return {
    ...values,
    properties: values.properties ?? empty.properties,
    returnProperties: values.returnProperties ?? empty.returnProperties,
    documentType: values.documentType ?? empty.documentType,
    filter: values.filter ?? empty.filter,
    usesPlacement: values.usesPlacement ?? empty.usesPlacement,
  };
}
