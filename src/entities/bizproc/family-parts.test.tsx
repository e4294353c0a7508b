import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { BizprocContext } from './context';
import { DocumentTypeInput } from './document-type-input';
import { FamilyFrame, slug } from './family-frame';
import { FilterInput } from './filter-input';
import { KitPanel } from './kit-panel';
import { LocalTextInput } from './local-text-input';
import { LocalisationInput } from './localisation-input';
import { Preview } from './preview';
import { emptyContext, fineValues, row } from './samples';
import type { BizprocValues } from './values';
import { WaitsInput } from './waits-input';

const context: BizprocContext = {
  ...emptyContext,
  languages: ['en', 'de'],
  spas: [{ entityTypeId: 156, title: 'Contracts' }],
};
const values: BizprocValues = {
  ...fineValues,
  name: { en: 'Send message', ru: 'Отправить' },
  description: { en: 'Sends a message' },
  waits: null,
  properties: [
    row('who', { name: { en: 'To whom', de: 'An wen' }, type: 'user', isRequired: true }),
    row('format', {
      name: { en: 'Format' },
      type: 'select',
      options: [{ key: 'pdf', title: 'PDF file' }],
      default: { value: 'pdf' },
    }),
    row('tags', { name: { en: 'Tags' }, isMultiple: true }),
  ],
  returnProperties: [row('hash', { name: { en: 'Hash' } })],
  usesPlacement: true,
};

function hold(changes: Partial<BizprocValues> = {}) {
  const held: { values: BizprocValues } = { values: { ...values, ...changes } };
  const onValues = (next: BizprocValues) => {
    held.values = next;
  };
  return { held, frame: { context, start: held.values, onValues } };
}

test('a manager of each language sees the dialog as the portal shows it', async () => {
  await render(
    <FamilyFrame context={context} start={values}>
      <Preview context={context} lang="de" slug={slug} values={{ ...values, waits: true }} />
    </FamilyFrame>,
  );
  await expect.element(page.getByRole('heading', { name: 'Send message' })).toBeVisible();
  await expect.element(page.getByText('An wen')).toBeVisible();
  await expect.element(page.getByText('PDF file')).toBeVisible();
  await expect.element(page.getByText('Opens the app’s settings page')).toBeVisible();
  await page.getByRole('combobox', { name: 'Language of the manager' }).selectOptions('UA');
  await expect.element(page.getByRole('heading', { name: 'Отправить' })).toBeVisible();
  await expect.element(page.getByText('To whom')).toBeVisible();
});

test('the grid shows what is missing and what is seen instead, and a cell is filled in', async () => {
  const { held, frame } = hold();
  await render(
    <FamilyFrame {...frame}>
      <LocalisationInput languages={context.languages} slug={slug} />
    </FamilyFrame>,
  );
  const german = page.getByRole('textbox', { name: 'Name, DE', exact: true });
  await expect.element(german).toHaveAttribute('placeholder', 'Send message');
  await german.fill('Nachricht senden');
  await expect
    .poll(() => held.values.name)
    .toEqual({
      en: 'Send message',
      ru: 'Отправить',
      de: 'Nachricht senden',
    });
  await expect.element(page.getByRole('columnheader', { name: 'DE 2 of 6' })).toBeVisible();
});

test('a block of a spreadsheet is pasted over several cells', async () => {
  const { held, frame } = hold();
  await render(
    <FamilyFrame {...frame}>
      <LocalisationInput languages={context.languages} slug={slug} />
    </FamilyFrame>,
  );
  const data = new DataTransfer();
  data.setData('text/plain', 'en\tde\nMail\tPost\nMails it\tSchickt es');
  page
    .getByRole('textbox', { name: 'Name, EN', exact: true })
    .element()
    .dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  await expect.element(page.getByText(/4 cells filled/)).toBeVisible();
  await expect.poll(() => held.values.name).toMatchObject({ en: 'Mail', de: 'Post' });
  expect(held.values.description).toMatchObject({ en: 'Mails it', de: 'Schickt es' });
});

test('the handler kit names the parameters and the returned values, in four languages', async () => {
  await render(
    <FamilyFrame context={context} start={values}>
      <KitPanel domain="portal.example" slug={slug} values={{ ...values, waits: true }} />
    </FamilyFrame>,
  );
  await expect.element(page.getByText(/properties\[tags\]\[1\]/)).toBeVisible();
  await expect.element(page.getByText(/RETURN_VALUES/)).toBeVisible();
  await page.getByRole('tab', { name: 'Python' }).first().click();
  await expect.element(page.getByText(/parse_qsl/).first()).toBeVisible();
});

test('waiting is chosen on purpose', async () => {
  const { held, frame } = hold();
  await render(
    <FamilyFrame {...frame}>
      <WaitsInput slug={slug} />
    </FamilyFrame>,
  );
  expect(page.getByRole('radio', { checked: true }).elements()).toHaveLength(0);
  await page.getByRole('radio', { name: 'Do not wait' }).click();
  await expect.poll(() => held.values.waits).toBe(false);
});

test('a document type is chosen by its name in the portal', async () => {
  const { held, frame } = hold();
  await render(
    <FamilyFrame {...frame}>
      <DocumentTypeInput context={context} slug={slug} />
    </FamilyFrame>,
  );
  const select = page.getByRole('combobox', { name: 'documentType' });
  await select.selectOptions('SPA “Contracts”');
  await expect
    .poll(() => held.values.documentType)
    .toEqual(['crm', 'Bitrix\\Crm\\Integration\\BizProc\\Document\\Dynamic', 'DYNAMIC_156']);
  await select.selectOptions('None');
  await expect.poll(() => held.values.documentType).toEqual([]);
  expect(page.getByRole('option', { name: 'Contacts' }).elements()).toHaveLength(0);
});

test('an activity belongs to a list by its number', async () => {
  const { held, frame } = hold();
  const wide: BizprocContext = { ...context, kind: 'activity' };
  await render(
    <FamilyFrame {...frame} context={wide}>
      <DocumentTypeInput context={wide} slug={slug} />
    </FamilyFrame>,
  );
  await page.getByRole('combobox', { name: 'documentType' }).selectOptions('Process in the feed');
  await page.getByRole('textbox', { name: 'ID' }).fill('164');
  await expect
    .poll(() => held.values.documentType)
    .toEqual(['lists', 'BizprocDocument', 'iblock_164']);
});

test('rules of availability are added and taken away', async () => {
  const { held, frame } = hold({ filter: null });
  await render(
    <FamilyFrame {...frame}>
      <FilterInput context={context} slug={slug} />
    </FamilyFrame>,
  );
  expect(held.values.filter).toBeNull();
  await page.getByRole('combobox', { name: 'Offered only in' }).selectOptions('All: Deals');
  await page.getByRole('combobox', { name: 'Not offered in' }).selectOptions('Bitrix24 On-Premise');
  await expect
    .poll(() => held.values.filter)
    .toEqual({ include: [['crm', 'CCrmDocumentDeal']], exclude: ['box'] });
  await page.getByRole('button', { name: 'Remove: All: Deals' }).click();
  await page.getByRole('button', { name: 'Remove: Bitrix24 On-Premise' }).click();
  await expect.element(page.getByText('Offered everywhere.')).toBeVisible();
});

test('a name for all becomes one per language', async () => {
  const { held, frame } = hold({ name: 'Send' });
  await render(
    <FamilyFrame {...frame}>
      <LocalTextInput name="name" slug={slug} />
    </FamilyFrame>,
  );
  await page.getByRole('combobox', { name: 'name: add a language' }).selectOptions('DE');
  await page.getByRole('textbox', { name: 'name (DE)' }).fill('Senden');
  await expect.poll(() => held.values.name).toEqual({ '*': 'Send', de: 'Senden' });
  await page.getByRole('button', { name: 'Remove: name (DE)' }).click();
  await expect.poll(() => held.values.name).toBe('Send');
});
