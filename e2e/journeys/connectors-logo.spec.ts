/** The logo: each allowed type as a file, and what must never come in or run. */
import { expect, test } from '../fixtures.ts';
import { Connectors } from '../pages/connectors.ts';
import { analytics } from './connector-worlds.ts';

test.beforeEach(async ({ portal }) => portal.world(analytics()));

/** One pixel, or a circle. */
const images = [
  [
    'PNG',
    'image/png',
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ],
  ['GIF', 'image/gif', 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'],
  ['WebP', 'image/webp', 'UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAQAcJaQAA3AA/v3AgAA='],
  [
    'JPEG',
    'image/jpeg',
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  ],
  [
    'SVG',
    'image/svg+xml',
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle r="3"/></svg>',
    ).toString('base64'),
  ],
] as const;

for (const [name, type, base64] of images) {
  test(`a ${name} file becomes part of the connector and is shown on light and dark`, async ({
    page,
    portal,
    studio,
  }) => {
    const connectors = new Connectors(page, studio);
    await connectors.openEditor(4);
    await connectors.chooseLogo(`logo.${name}`, type, Buffer.from(base64, 'base64'));
    const bytes = Buffer.from(base64, 'base64').length;
    await expect(connectors.field('logo')).toHaveValue(`Image file: ${type}, ${bytes} bytes`);
    for (const tile of [connectors.onLight, connectors.onDark]) {
      await expect(tile.getByRole('presentation')).toBeVisible();
    }
    await studio.reviewAndSave();
    await expect(studio.shell.message('“Warehouse” was saved')).toBeVisible();
    expect(portal.writes().map(({ params }) => params['fields'])).toEqual([
      { logo: `data:${type};base64,${base64}` },
    ]);
  });
}

test('a script inside an SVG never runs, and the person is told of it', async ({
  page,
  studio,
}) => {
  const connectors = new Connectors(page, studio);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await connectors.openEditor(4);
  const script = 'alert(1);parent.alert(2);document.title="run"';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8" onload="${script.replaceAll('"', "'")}"><script>${script}</script><circle r="3"/></svg>`;
  await connectors.chooseLogo('logo.svg', 'image/svg+xml', Buffer.from(svg));
  await expect(connectors.field('logo')).toHaveAccessibleDescription(
    /This SVG contains a script or foreign content\. It never runs here/,
  );
  await expect(connectors.onLight.getByRole('presentation')).toBeVisible();
  expect(dialogs).toEqual([]);
});

test('a file of 5 MB is refused with the limit, and the old logo stays', async ({
  page,
  portal,
  studio,
}) => {
  const connectors = new Connectors(page, studio);
  await connectors.openEditor(4);
  await connectors.chooseLogo('large.png', 'image/png', Buffer.alloc(5_000_000, 1));
  await expect(connectors.field('logo')).toHaveAccessibleDescription(
    /The file has 5,000,000 bytes; at most 49,000 are allowed/,
  );
  await expect(studio.editor.foot('No changes')).toBeVisible();
  expect(portal.writes()).toEqual([]);
});

test('a file that only calls itself an image is refused', async ({ page, studio }) => {
  const connectors = new Connectors(page, studio);
  await connectors.openEditor(4);
  await connectors.chooseLogo('page.png', 'image/png', Buffer.from('<html></html>'));
  await expect(connectors.field('logo')).toHaveAccessibleDescription(
    /This file is not an SVG, PNG, JPEG, GIF or WebP image/,
  );
});

test('an address that runs code is refused', async ({ page, portal, studio }) => {
  const connectors = new Connectors(page, studio);
  await connectors.openEditor(4);
  await connectors.clearLogo.click();
  await connectors.typeIn({ logo: ['javascript', 'alert(1)'].join(':') });
  await studio.editor.review.click();
  await expect(connectors.field('logo')).toHaveAccessibleDescription(
    /The logo’s address must begin with https:\/\/ or http:\/\//,
  );
  await expect(connectors.field('logo')).toBeFocused();
  expect(portal.writes()).toEqual([]);
});
