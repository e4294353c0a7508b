import * as z from 'zod/mini';
import { PortalError } from './portal-error';

/**
 * The value in the shape the schema promises. The failure names the place (`items.0.id`), never what was there; keys that
 * do not look like a field name may be data and become `*`.
 * @throws PortalError `garbled` with the code `unexpected-shape:<place>`.
 */
export function parseAnswer<Schema extends z.core.$ZodType>(
  schema: Schema,
  value: unknown,
  method: string,
): z.output<Schema> {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  throw new PortalError({
    kind: 'garbled',
    code: `unexpected-shape:${place(parsed.error.issues[0]?.path ?? [])}`,
    said: '',
    method,
    requestId: '',
    status: 200,
    isWrite: false,
  });
}

function place(path: readonly PropertyKey[]): string {
  const steps = path.slice(0, 6).map(String);
  return steps.map((step) => (/^[A-Za-z]\w{0,30}$|^\d{1,6}$/.test(step) ? step : '*')).join('.');
}
