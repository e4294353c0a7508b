import { CheckLine, type CheckLineProps } from './check-line';

/** A yes or no that takes effect with the save. */
export function Checkbox(props: CheckLineProps) {
  return <CheckLine {...props} look="mt-0.5 size-4 shrink-0 pointer-coarse:mt-0" />;
}
