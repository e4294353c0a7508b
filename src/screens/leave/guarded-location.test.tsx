import { afterEach, beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { goTo, setGuard, useGuardedLocation } from './guarded-location';

function Shown() {
  const [path] = useGuardedLocation();
  return <p>at {path}</p>;
}

let release = (): void => undefined;

beforeEach(() => {
  history.replaceState(null, '', '#/notes');
});

afterEach(() => {
  release();
  history.replaceState(null, '', location.pathname + location.search);
});

/** Holds everybody, and remembers where they wanted to go. */
function holdAll(): string[] {
  const targets: string[] = [];
  release = setGuard({
    mayLeave: (target) => {
      targets.push(target);
      return false;
    },
  });
  return targets;
}

test('the screen follows a link', async () => {
  const screen = await render(
    <>
      <Shown />
      <a href="#/notes/5">Open</a>
    </>,
  );
  await expect.element(screen.getByText('at /notes')).toBeVisible();
  await screen.getByRole('link', { name: 'Open' }).click();
  await expect.element(screen.getByText('at /notes/5')).toBeVisible();
});

test('a guard that objects keeps screen and address, and hears where the person wanted to go', async () => {
  const screen = await render(
    <>
      <Shown />
      <a href="#/elsewhere">Away</a>
    </>,
  );
  const targets = holdAll();
  await screen.getByRole('link', { name: 'Away' }).click();
  await expect.poll(() => targets).toEqual(['/elsewhere']);
  await expect.element(screen.getByText('at /notes')).toBeVisible();
  expect(location.hash).toBe('#/notes');
});

test('once the guard is released the way is free', async () => {
  const screen = await render(<Shown />);
  holdAll();
  release();
  goTo('/elsewhere');
  await expect.element(screen.getByText('at /elsewhere')).toBeVisible();
});

test('an older release does not remove a newer guard', async () => {
  const screen = await render(<Shown />);
  const older = setGuard({ mayLeave: () => true });
  const targets = holdAll();
  older();
  goTo('/elsewhere');
  await expect.poll(() => targets).toEqual(['/elsewhere']);
  await expect.element(screen.getByText('at /notes')).toBeVisible();
});

test('replacing leaves no step behind in the history', async () => {
  const screen = await render(<Shown />);
  const before = history.length;
  goTo('/notes/6', { replace: true });
  await expect.element(screen.getByText('at /notes/6')).toBeVisible();
  expect(history.length).toBe(before);
});

test('Back is guarded like any other way out', async () => {
  const screen = await render(<Shown />);
  goTo('/notes/5');
  await expect.element(screen.getByText('at /notes/5')).toBeVisible();
  const targets = holdAll();
  history.back();
  await expect.poll(() => targets).toEqual(['/notes']);
  expect(location.hash).toBe('#/notes/5');
  await expect.element(screen.getByText('at /notes/5')).toBeVisible();
});
