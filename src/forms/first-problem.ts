/** Dotted path of the first problem in a tree of errors (`settings.0.code`); undefined where there is none. */
export function firstProblem(errors: object): string | undefined {
  for (const [name, error] of Object.entries(errors)) {
    if (typeof error !== 'object' || error === null) continue;
    if ('type' in error && typeof error.type === 'string') return name;
    const inside = firstProblem(error);
    if (inside !== undefined) return `${name}.${inside}`;
  }
  return undefined;
}
