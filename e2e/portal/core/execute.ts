/** Runs one method for one caller: existence, scope, operating limit, then the method itself. */
import { refuseOverworked } from './limits.ts';
import { Refusal, type Answer, type Method, type Params } from './method.ts';
import type { Portal } from './portal.ts';

export interface Caller {
  readonly userId: number;
  /** False for a webhook: it acts without an application. */
  readonly hasApp: boolean;
}

/** Throws `Refusal` for every judged no; a defect of the stand-in itself becomes the portal's 500. */
export function execute(portal: Portal, caller: Caller, name: string, params: Params): Answer {
  const method = portal.methods.find(name);
  if (method === undefined) {
    portal.unknownMethods.add(name);
    throw new Refusal(404, 'ERROR_METHOD_NOT_FOUND', 'Method not found!');
  }
  const { world, dialect } = portal;
  refuseWithoutScope(method, world.scopes);
  refuseOverworked(world, method.name, dialect);
  try {
    return method.handle({
      method: name,
      params,
      world,
      userId: caller.userId,
      app: caller.hasApp ? world.app : null,
      dialect,
      now: portal.now(),
      origin: portal.origin,
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // A defect here must not pass as an answer of the portal unnoticed.
    console.error(`The stand-in failed in ${name}:`, error);
    throw new Refusal(500, 'INTERNAL_SERVER_ERROR', 'Internal server error');
  }
}

function refuseWithoutScope(method: Method, granted: readonly string[]): void {
  if (method.scopes.length === 0 || method.scopes.some((scope) => granted.includes(scope))) return;
  throw new Refusal(
    403,
    'insufficient_scope',
    'The request requires higher privileges than provided by the webhook token',
  );
}

/** The error body of a refusal; errors carry no `time`. */
export function refusalBody(refusal: Refusal): Record<string, unknown> {
  return { error: refusal.code, error_description: refusal.message, ...refusal.extra };
}

/** An answer without its refusal: `result`, and `total` and `next` where there are any. */
export function answerBody(answer: Answer): Record<string, unknown> {
  if (answer.refusal !== undefined) return { ...answer.refusal };
  return {
    result: answer.result,
    ...(answer.next === undefined ? {} : { next: answer.next }),
    ...(answer.total === undefined ? {} : { total: answer.total }),
  };
}
