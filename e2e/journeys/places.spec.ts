/** The app opened from a card of CRM: what can be used there, and editing it in a slider over the card. */
import { expect, test } from '../fixtures.ts';
import { Inspector } from '../pages/inspector.ts';
import { PlacePage } from '../pages/place.ts';

/** Vacancies: the first SPA of the demo, which the workplace HR holds. */
const vacancies = 'CRM_DYNAMIC_192_DETAIL_TAB';
const here = 'For this place';

test.beforeEach(async ({ portal }) => portal.world({ name: 'demo' }));

test('a deal shows the robots and activities whose rules let it through, and no workplaces', async ({
  page,
  studio,
}) => {
  await studio.host.open({ placement: 'CRM_DEAL_DETAIL_TAB', id: '2' });
  const place = new PlacePage(page);
  await expect(place.heading).toHaveText('Automation for Deals');
  // Only for deals.
  await expect(place.link('Robots', 'Check credit & limit 2')).toBeVisible();
  await expect(place.link('Activities', 'Send an SMS')).toBeVisible();
  await expect(place.kind('Digital workplaces')).toHaveCount(0);
  await expect(place.kind('BI connectors')).toHaveCount(0);
  await expect(place.records('Robots', 'Cannot be told')).toHaveCount(2);
  await expect(place.kind('Robots')).toContainText('book_stock_3');
});

test('a lead does not show what was registered for deals only', async ({ page, studio }) => {
  await studio.host.open({ placement: 'CRM_LEAD_DETAIL_TAB' });
  const place = new PlacePage(page);
  await expect(place.heading).toHaveText('Automation for Leads');
  await expect(place.link('Robots', 'Send an SMS')).toBeVisible();
  await expect(place.link('Robots', 'Check credit & limit 2')).toHaveCount(0);
});

test('a contact has no robots at all, and says so', async ({ page, studio }) => {
  await studio.host.open({ placement: 'CRM_CONTACT_DETAIL_TAB' });
  const place = new PlacePage(page);
  await expect(place.kind('Robots')).toContainText('There is none for this place.');
  await expect(place.link('Activities', 'Send an SMS')).toBeVisible();
});

test('a card of an SPA is called by its title and shows the workplace that holds it', async ({
  page,
  studio,
}) => {
  await studio.host.open({ placement: vacancies });
  const place = new PlacePage(page);
  await expect(place.heading).toHaveText('Automation for Vacancies');
  await expect(place.records('Digital workplaces', here)).toHaveText(/^HR/);
  await expect(place.link('Robots', 'Send an SMS')).toBeVisible();
  await expect(place.link('Robots', 'Check credit & limit 2')).toHaveCount(0);
});

test('what is edited in a slider is new on the card below as soon as the slider closes', async ({
  page,
  studio,
}) => {
  await studio.host.open({ placement: vacancies });
  const place = new PlacePage(page);
  await place.link('Digital workplaces', 'HR').click();
  await expect(place.editor.title).toHaveValue('HR');
  await place.editor.title.fill('People');
  await place.editor.review.click();
  await place.review.save.click();
  await expect(place.message('“People” was saved')).toBeVisible();
  await place.closeSlider();
  await expect(place.link('Digital workplaces', 'People')).toBeVisible();
  await expect(place.link('Digital workplaces', 'HR')).toHaveCount(0);
});

test('a portal that never tells that the slider was closed is made up for by coming back', async ({
  page,
  portal,
  studio,
}) => {
  await studio.host.open({ placement: vacancies, silent: 'openApplication' });
  const place = new PlacePage(page);
  await place.link('Digital workplaces', 'HR').click();
  portal.change((world) => {
    const [first] = world.entities.automatedSolutions;
    if (first !== undefined) first.title = 'Changed meanwhile';
  });
  await place.comeBack();
  await expect(place.link('Digital workplaces', 'Changed meanwhile')).toBeVisible();
});

test('a button above a list opens the same screen in a slider', async ({ page, studio }) => {
  await studio.host.open({ placement: 'CRM_DEAL_LIST_TOOLBAR' });
  const place = new PlacePage(page);
  await expect(place.sliderHeading).toHaveText('Automation for Deals');
});

test('the whole list of a kind opens over the card', async ({ page, studio }) => {
  await studio.host.open({ placement: 'CRM_DEAL_DETAIL_TAB' });
  const place = new PlacePage(page);
  await place.link('Robots', 'All: Robots').click();
  await expect(place.sliderHeading).toHaveText('Robots');
});

test('on the page of the app itself the links lead to the editor without a slider', async ({
  page,
  studio,
}) => {
  await studio.host.open();
  await expect(studio.shell.heading).toHaveText('Overview');
  await studio.host.goTo('/for/192');
  const place = new PlacePage(page);
  await place.link('Digital workplaces', 'HR').click();
  await expect(studio.editor.title).toHaveValue('HR');
});

test('a kind that may not be read says what is missing, the others are shown', async ({
  page,
  portal,
  studio,
}) => {
  portal.change((world) => {
    world.scopes = world.scopes.filter((scope) => scope !== 'bizproc');
  });
  portal.expectRefusals();
  await studio.host.open({ placement: vacancies });
  const place = new PlacePage(page);
  await expect(place.kind('Robots')).toContainText('Needs the scope “bizproc”');
  await expect(place.link('Digital workplaces', 'HR')).toBeVisible();
});

test('an address of no CRM object says so', async ({ page, studio }) => {
  await studio.host.open();
  await expect(studio.shell.heading).toHaveText('Overview');
  await studio.host.goTo('/for/x');
  await expect(new PlacePage(page).heading).toHaveText('Automation Studio');
  await expect(studio.shell.sentence('This place belongs to no object of CRM')).toBeVisible();
});

for (const [language, heading] of [
  ['ru', 'Автоматизация: Сделки'],
  ['de', 'Automatisierung für Aufträge'],
] as const) {
  test(`the place speaks ${language}`, async ({ page, studio }) => {
    await studio.host.open({ placement: 'CRM_DEAL_DETAIL_TAB', lang: language });
    await expect(new PlacePage(page).heading).toHaveText(heading);
  });
}

test('axe finds nothing on the card of a deal, and it fits at 320 px', async ({ page, studio }) => {
  const inspector = new Inspector(page);
  await inspector.prefer('light');
  await studio.host.open({ placement: 'CRM_DEAL_DETAIL_TAB' });
  const place = new PlacePage(page);
  await expect(place.link('Activities', 'Send an SMS')).toBeVisible();
  expect.soft(await inspector.violations()).toEqual([]);
  await inspector.prefer('dark');
  expect.soft(await inspector.violations()).toEqual([]);
  await inspector.narrow(320);
  await expect.poll(() => studio.host.sidewaysScroll()).toBe(0);
});
