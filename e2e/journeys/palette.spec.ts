/** The search over everything, by keyboard, in every language. */
import { Inspector } from '../pages/inspector.ts';
import { PalettePage } from '../pages/overview.ts';
import { languages } from '../pages/words.ts';
import { expect, test } from '../fixtures.ts';
import { officeWith } from './office-past.ts';
import { office } from './office.ts';

test('a person finds and opens a record by keyboard alone', async ({ page, portal, studio }) => {
  await portal.world(office());
  await studio.openList();
  await expect(studio.list.link('HR')).toBeVisible();
  await studio.list.search.focus();
  const palette = new PalettePage(studio.host.frame);
  await page.keyboard.press('Control+k');
  await expect(palette.field).toBeFocused();
  await expect(palette.chosen).toContainText('Overview');
  await page.keyboard.press('ArrowDown');
  await expect(palette.chosen).toContainText('Digital workplaces');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(palette.chosen).toContainText('Switch the theme');
  await page.keyboard.type('flet');
  await expect(palette.chosen).toContainText('Fleet');
  await page.keyboard.press('Enter');
  await expect(palette.dialog).toBeHidden();
  await expect(studio.editor.title).toHaveValue('Fleet');
});

test('Escape and the shortcut close it, and the focus returns to where it was', async ({
  page,
  portal,
  studio,
}) => {
  await portal.world(office());
  await studio.openList();
  await expect(studio.list.link('HR')).toBeVisible();
  const palette = new PalettePage(studio.host.frame);
  await studio.list.search.focus();
  for (const key of ['Escape', 'Control+k']) {
    await page.keyboard.press('Control+k');
    await expect(palette.field).toBeFocused();
    await page.keyboard.press(key);
    await expect(palette.dialog).toBeHidden();
    await expect(studio.list.search).toBeFocused();
  }
  await palette.button.click();
  await expect(palette.field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(palette.button).toBeFocused();
});

/** What people of three languages type, and the address it leads to. */
const asked = [
  ['smart process', '/digital-workplaces'],
  ['автоматизированное решение', '/digital-workplaces'],
  ['аналитика', '/bi-connectors'],
  ['Automatisierungsregel', '/robots'],
  ['trigger', '/robots'],
  ['поток', '/task-flows'],
  ['откат', '/history'],
  ['rückgängig', '/history'],
  ['новый коннектор', '/bi-connectors/new'],
  ['Arbeitsplatz anlegen', '/digital-workplaces/new'],
] as const;

for (const language of languages) {
  test(`a screen in ${language} understands all three languages`, async ({
    page,
    portal,
    studio,
  }) => {
    await portal.world({ ...officeWith([]), language });
    await studio.host.open();
    const palette = new PalettePage(studio.host.frame);
    for (const [query, address] of asked) {
      await palette.button.click();
      await palette.field.fill(query);
      await expect(palette.options.first()).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(palette.dialog).toBeHidden();
      await expect
        .poll(() => studio.host.frame.locator(':root').evaluate(() => location.hash), {
          message: query,
        })
        .toBe(`#${address}`);
    }
  });
}

test('what was chosen before comes first, and a form with changes is not left unasked', async ({
  page,
  portal,
  studio,
}) => {
  await portal.world(office());
  await studio.openEditor(238);
  const palette = new PalettePage(studio.host.frame);
  await studio.editor.title.fill('People');
  await page.keyboard.press('Control+k');
  await palette.field.fill('archive');
  await expect(palette.chosen).toContainText('Archive');
  await page.keyboard.press('Enter');
  await expect(studio.shell.leaving).toBeVisible();
  // A question stands open: it has to be answered first.
  await page.keyboard.press('Control+k');
  await expect(palette.dialog).toBeHidden();
  await studio.shell.stay.click();
  await expect(studio.editor.title).toHaveValue('People');
  await page.keyboard.press('Control+k');
  await expect(palette.chosen).toContainText('Archive');
});

test('nothing found is said, and a list that was not read is named', async ({ portal, studio }) => {
  await portal.world(office());
  await studio.host.open();
  const palette = new PalettePage(studio.host.frame);
  await palette.button.click();
  await expect(palette.status).toContainText('without records of: Task flows');
  await palette.field.fill('submarine');
  await expect(palette.status).toHaveText('Nothing matches “submarine”');
});

test('the theme is switched from anywhere', async ({ page, portal, studio }) => {
  await portal.world(office());
  await studio.host.open();
  const palette = new PalettePage(studio.host.frame);
  await palette.button.click();
  await palette.field.fill('тёмная тема');
  await expect(palette.chosen).toContainText('Switch the theme');
  await page.keyboard.press('Enter');
  await expect(
    studio.host.frame.getByRole('button', { name: /^Theme: light\. Switch to dark$/ }),
  ).toBeVisible();
});

test('axe finds nothing in the palette, light and dark, and it fits at 320 px', async ({
  page,
  portal,
  studio,
}) => {
  const inspector = new Inspector(page);
  await portal.world(office());
  await studio.host.open();
  const palette = new PalettePage(studio.host.frame);
  await palette.button.click();
  await palette.field.fill('h');
  await expect(palette.options.first()).toBeVisible();
  for (const scheme of ['light', 'dark'] as const) {
    await inspector.prefer(scheme);
    expect.soft(await inspector.violations()).toEqual([]);
  }
  await inspector.narrow(320);
  await expect.poll(() => studio.host.sidewaysScroll()).toBe(0);
});
