export type LiteralFault = 'size' | 'depth' | 'unfinished' | 'unexpected' | 'forbiddenKey';

/** The line counts from 1. */
export class LiteralError extends Error {
  readonly fault: LiteralFault;
  readonly line: number;

  constructor(fault: LiteralFault, line: number) {
    super(`${fault} in line ${line}`);
    this.name = 'LiteralError';
    this.fault = fault;
    this.line = line;
  }
}
