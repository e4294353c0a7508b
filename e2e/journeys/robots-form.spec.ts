/** The form of a robot by keyboard alone, as JSON, and with texts out of a spreadsheet. */
import { expect, test } from '../fixtures.ts';
import { RobotTexts } from '../pages/robot-texts.ts';
import { RobotPages } from '../pages/robots.ts';
import { automation, rule } from './robot-worlds.ts';

const update = 'bizproc.robot.update';

test('a person adds, moves and removes parameters by keyboard alone, and reads what is lost by it', async ({
  page,
  portal,
  studio,
}) => {
  await portal.world(automation());
  const robots = new RobotPages(page, studio);
  const { parameters } = robots;
  await robots.openEditor('robots', 'sms');
  const codes = () =>
    parameters.rows.evaluateAll((rows) =>
      rows
        .toSorted((one, other) => Number(one.ariaPosInSet) - Number(other.ariaPosInSet))
        .map((row) => /phone|text|moment/.exec(row.textContent ?? '')?.[0]),
    );

  await parameters.add.focus();
  await page.keyboard.press('Enter');
  await expect(parameters.rows).toHaveCount(3);
  // The new row is open, and its code is selected: what is typed replaces it.
  await expect(parameters.key('parameter')).toBeFocused();
  await page.keyboard.type('moment');
  await page.keyboard.press('Tab');
  await expect(parameters.field('moment', 'Type')).toBeFocused();
  await page.keyboard.type('Date and time');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Moment');
  await expect(parameters.field('moment', 'Name (all languages)')).toHaveValue('Moment');

  // From the fields back to the list, over the buttons of the row.
  await expect(async () => {
    await page.keyboard.press('Shift+Tab');
    await expect(parameters.list).toBeFocused({ timeout: 50 });
  }).toPass({ intervals: [0] });
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(codes).toEqual(['phone', 'moment', 'text']);
  // The focus goes along with the row, so that the next press moves it on.
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(codes).toEqual(['moment', 'phone', 'text']);
  await page.keyboard.press('End');
  await page.keyboard.press('Delete');
  await expect.poll(codes).toEqual(['moment', 'phone']);

  await studio.editor.review.focus();
  await page.keyboard.press('Enter');
  await expect(
    studio.review.consequence('Everything already placed loses the value of “text”.'),
  ).toBeVisible();
  await studio.review.save.focus();
  await page.keyboard.press('Enter');
  await expect(studio.shell.message('“Send an SMS” was saved')).toBeVisible();
  const moment = { Name: 'Moment', Type: 'datetime', Required: 'N', Multiple: 'N' };
  const phone = { Name: 'Phone', Type: 'string', Required: 'Y', Multiple: 'N' };
  expect(portal.writes()).toEqual([
    { method: update, params: { CODE: 'sms', FIELDS: { PROPERTIES: { moment, phone } } } },
  ]);
  const sent = portal.writes()[0]?.params['FIELDS'];
  expect(JSON.stringify(sent)).toContain('"PROPERTIES":{"moment"');
});

test('parameters go to JSON and back without loss, and a mistake is told by its line', async ({
  page,
  portal,
  studio,
}) => {
  await portal.world(automation());
  const robots = new RobotPages(page, studio);
  const { parameters } = robots;
  await robots.openEditor('robots', 'sms');
  await parameters.showJson();
  const written = await parameters.json.inputValue();
  expect(JSON.parse(written)).toEqual({
    phone: { Name: 'Phone', Type: 'string', Required: 'Y', Multiple: 'N' },
    text: { Name: 'Text', Type: 'text', Required: 'N', Multiple: 'N' },
  });

  await test.step('mistakes are told by their lines', async () => {
    await parameters.json.fill('{\n  "phone": {\n    "Name": "Phone",,\n  }\n}');
    await expect(parameters.jsonError).toContainText('Line 3:');
    await expect(parameters.takeOver).toBeDisabled();
    await parameters.json.fill('{\n  "1st": {\n    "Name": "Phone", "Type": "string"\n  }\n}');
    await expect(parameters.jsonError).toContainText(
      'Line 2: The code must begin with a Latin letter and hold only Latin letters, digits and underscores.',
    );
  });

  await test.step('arrays of PHP are taken, with keys that no page names', async () => {
    await parameters.json.fill(
      "'phone' => ['Name' => 'Phone', 'Type' => 'string', 'Required' => 'Y', 'Multiple' => 'N'],\n'colour' => ['Name' => 'Colour', 'Type' => 'select', 'Options' => ['red', 'blue'], 'Sort' => 5]",
    );
    await parameters.takeOver.click();
    await expect(parameters.rows).toHaveCount(2);
    await parameters.open('colour');
    await expect(parameters.field('colour', 'Type')).toHaveValue('select');
    await expect(parameters.field('colour', 'Value 2')).toHaveValue('1');
    await expect(parameters.field('colour', 'Title 2')).toHaveValue('blue');
  });

  await test.step('what is changed in the table is in the JSON, the rest as it came', async () => {
    await parameters.field('colour', 'Name (all languages)').fill('Paint');
    await parameters.showJson();
    const colour = { Name: 'Paint', Type: 'select', Options: ['red', 'blue'], Sort: 5 };
    const phone = { Name: 'Phone', Type: 'string', Required: 'Y', Multiple: 'N' };
    expect(JSON.parse(await parameters.json.inputValue())).toEqual({ phone, colour });
    await studio.reviewAndSave();
    await expect(studio.shell.message('“Send an SMS” was saved')).toBeVisible();
    expect(portal.writes()[0]?.params['FIELDS']).toEqual({ PROPERTIES: { phone, colour } });
  });
});

test('translations come out of a spreadsheet, and the preview speaks them', async ({
  page,
  portal,
  studio,
}) => {
  await portal.world(
    automation({ known: [rule('sms', { NAME: { EN: 'Send an SMS', DE: 'SMS senden' } })] }),
  );
  const robots = new RobotPages(page, studio);
  const texts = new RobotTexts(studio.host.frame);
  await robots.openEditor('robots', 'sms');
  await texts.addLanguage('FR');
  await expect(texts.cell('phone · Name', 'FR')).toHaveAttribute('placeholder', 'Phone');
  await texts.paste(
    'Name',
    'EN',
    [
      'en\tde\tfr',
      'Send SMS\t\tEnvoyer un SMS',
      'By our server\t\t',
      'Phone number\tTelefon\t"Numéro\tde téléphone"',
    ].join('\n'),
  );
  await expect(robots.sentence('6 cells filled, 0 cells outside the grid.')).toBeVisible();
  await expect(texts.cell('Name', 'DE')).toHaveValue('SMS senden');
  await expect(texts.cell('phone · Name', 'DE')).toHaveValue('Telefon');
  await texts.previewLanguage.selectOption({ label: 'FR' });
  await expect(texts.preview).toContainText('Envoyer un SMS');
  await expect(texts.preview).toContainText('Numéro\tde téléphone');
  await studio.reviewAndSave();
  await expect(studio.shell.message('“Send SMS” was saved')).toBeVisible();
  expect(portal.writes()[0]?.params['FIELDS']).toEqual({
    NAME: { en: 'Send SMS', de: 'SMS senden', fr: 'Envoyer un SMS' },
    DESCRIPTION: { '*': 'Through the company’s own server', en: 'By our server' },
    PROPERTIES: {
      phone: {
        Name: {
          '*': 'Phone',
          en: 'Phone number',
          de: 'Telefon',
          fr: 'Numéro\tde téléphone',
        },
        Type: 'string',
        Required: 'Y',
        Multiple: 'N',
      },
      text: { Name: 'Text', Type: 'text', Required: 'N', Multiple: 'N' },
    },
  });
});
