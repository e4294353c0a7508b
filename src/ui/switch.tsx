import { CheckLine, type CheckLineProps } from './check-line';

// The knob is drawn in the colour of the card, and forced colours get the native tick back.
const LOOK =
  "relative h-5 w-9 shrink-0 appearance-none rounded-full border border-control bg-control transition-colors checked:border-accent checked:bg-accent before:absolute before:start-0.5 before:top-0.5 before:size-3.5 before:rounded-full before:bg-card before:transition-transform before:content-[''] checked:before:translate-x-4 rtl:checked:before:-translate-x-4 forced-colors:appearance-auto forced-colors:before:hidden";

/** A feature that is on or off. */
export function Switch(props: CheckLineProps) {
  // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- the native checkbox tells its own state
  return <CheckLine {...props} look={LOOK} role="switch" />;
}
