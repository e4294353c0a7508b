import { expect, test } from 'vitest';
import { placePopover } from './popover-place';

const view = { width: 320, height: 600 };
const options = { align: 'left', gap: 4, margin: 8 } as const;

test('a popover stands below its button', () => {
  const spot = placePopover(
    { top: 100, left: 20, width: 40, height: 36 },
    { width: 200, height: 150 },
    view,
    options,
  );
  expect(spot).toMatchObject({ top: 140, left: 20 });
});

test('a popover without room below stands above', () => {
  const spot = placePopover(
    { top: 500, left: 20, width: 40, height: 36 },
    { width: 200, height: 150 },
    view,
    options,
  );
  expect(spot.top).toBe(500 - 4 - 150);
});

test('a popover never leaves the window at the side', () => {
  const button = { top: 100, left: 290, width: 24, height: 24 };
  const size = { width: 200, height: 100 };
  expect(placePopover(button, size, view, options).left).toBe(320 - 200 - 8);
  expect(
    placePopover({ ...button, left: 0 }, size, view, { ...options, align: 'right' }).left,
  ).toBe(8);
});

test('a popover that fits on neither side takes the larger one and scrolls', () => {
  const spot = placePopover(
    { top: 200, left: 20, width: 40, height: 36 },
    { width: 200, height: 900 },
    view,
    options,
  );
  expect(spot).toMatchObject({ top: 240, maxHeight: 600 - 236 - 4 - 8 });
});
