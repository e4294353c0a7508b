import { QueryClientProvider } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { fakePortal, type FakeOptions } from '@/bitrix24/fake-portal';
import { PortalProvider } from '@/bitrix24/portal-context';
import { PortalError } from '@/bitrix24/portal-error';
import { laterTexts, loadTexts } from '@/texts/load';
import { TextsProvider } from '@/texts/texts-provider';
import { TestFrame } from '@/ui/test-frame';
import { createQueryClient } from '../query-client';
import { SetupScreen } from './setup-screen';

const noScope = new PortalError({
  kind: 'forbidden',
  reason: 'scope',
  code: 'insufficient_scope',
  said: '',
  method: '',
  requestId: '',
  status: 403,
  isWrite: false,
});

/** A portal that grants nothing, so that every list says what it needs. */
const methods = [
  'crm.automatedsolution.list',
  'crm.type.list',
  'bizproc.robot.list',
  'bizproc.activity.list',
  'biconnector.connector.list',
  'biconnector.source.list',
  'biconnector.connector.fields',
  'entity.get',
  'entity.item.get',
  'entity.item.property.get',
];
const answers: FakeOptions['answers'] = {
  ...Object.fromEntries(methods.map((method) => [method, noScope])),
  scope: { result: ['task'] },
  profile: { result: { ID: '1', NAME: 'Anna', ADMIN: true } },
  'app.info': { result: { VERSION: 3, LICENSE: 'en_std' } },
};

async function show(isAdmin: boolean) {
  const portal = fakePortal({
    answers: { ...answers, 'user.admin': { result: isAdmin } },
    facts: { isAdmin, isInstallMode: true },
  });
  await render(
    <TestFrame>
      <TextsProvider texts={await loadTexts('en', [laterTexts])}>
        <QueryClientProvider client={createQueryClient()}>
          <PortalProvider portal={portal}>
            <SetupScreen />
          </PortalProvider>
        </QueryClientProvider>
      </TextsProvider>
    </TestFrame>,
  );
  return portal;
}

test('an employee before the installer is told whom to ask, and cannot finish it', async () => {
  const portal = await show(false);
  await expect
    .element(page.getByRole('heading', { name: 'An administrator has to set the app up' }))
    .toBeVisible();
  await expect.element(page.getByText('The installation is not finished yet.')).toBeVisible();
  expect(page.getByRole('button').elements()).toEqual([]);
  expect(portal.calls.filter(({ via }) => via === 'write')).toEqual([]);
});

test('after the end of the installation nothing is asked for, whatever the person does', async () => {
  const portal = await show(true);
  await expect.element(page.getByText('You are an administrator of the portal.')).toBeVisible();
  await expect.element(page.getByText('Needs the scope “crm”')).toBeVisible();
  await page.getByRole('button', { name: 'Finish without it' }).click();
  await expect
    .element(page.getByRole('heading', { name: 'The installation is finished' }))
    .toBeVisible();
  await expect.poll(() => portal.acts.at(-1)).toEqual(['installFinish']);
  const { length } = portal.calls;
  window.dispatchEvent(new Event('focus'));
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.element(page.getByText('The portal reloads this page now.')).toBeVisible();
  expect(portal.calls).toHaveLength(length);
});
