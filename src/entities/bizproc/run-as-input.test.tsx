import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { fakePortal, type FakeOptions } from '@/bitrix24/fake-portal';
import { PortalProvider } from '@/bitrix24/portal-context';
import type { BizprocContext } from './context';
import { FamilyFrame, slug } from './family-frame';
import { RunAsUsers } from './people';
import { PlacementInput } from './placement-input';
import { RunAsInput } from './run-as-input';
import { emptyContext, fineValues } from './samples';
import type { BizprocValues } from './values';

async function show(changes: Partial<BizprocValues>, answers: FakeOptions['answers'] = {}) {
  const portal = fakePortal({ answers });
  const held: { values: BizprocValues } = { values: { ...fineValues, ...changes } };
  const context: BizprocContext = {
    ...emptyContext,
    users: new RunAsUsers([{ id: 1, name: 'Anna Berg', isActive: true, isAdmin: true }]),
  };
  await render(
    <PortalProvider portal={portal}>
      <QueryClientProvider client={new QueryClient()}>
        <FamilyFrame
          context={context}
          start={held.values}
          onValues={(values) => {
            held.values = values;
          }}
        >
          <RunAsInput context={context} slug={slug} />
          <PlacementInput slug={slug} />
        </FamilyFrame>
      </QueryClientProvider>
    </PortalProvider>,
  );
  return { portal, values: () => held.values };
}

test('a person is chosen in the portal’s dialog, and taken out again', async () => {
  const { portal, values } = await show({ authUserId: 1 });
  await expect.element(page.getByText('Anna Berg')).toBeVisible();
  await page.getByRole('button', { name: 'Choose a person' }).click();
  expect(portal.acts).toContainEqual(['pickUsers', { multiple: false }]);
  portal.push.picked([{ id: 9, name: 'Boris Lang', position: '', photo: '' }]);
  await expect.element(page.getByText('Boris Lang')).toBeVisible();
  expect(values().authUserId).toBe(9);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect.element(page.getByText('Nobody is named.')).toBeVisible();
  await expect.poll(() => values().authUserId).toBeNull();
});

test('without the dialog the number does, and the name is asked for', async () => {
  const { values } = await show(
    { authUserId: null },
    {
      'user.get': {
        result: [{ ID: '7', NAME: 'Clara', LAST_NAME: 'Voss', ACTIVE: false }],
      },
    },
  );
  await page.getByRole('button', { name: 'Enter an ID' }).click();
  await page.getByRole('textbox', { name: 'ID of the person' }).fill('7');
  await expect.element(page.getByText('Clara Voss')).toBeVisible();
  await expect.element(page.getByText('Not active')).toBeVisible();
  expect(values().authUserId).toBe(7);
});

test('a number that is nobody’s is told', async () => {
  await show({ authUserId: 99 }, { 'user.get': { result: [] } });
  await expect.element(page.getByText('Not found in the portal')).toBeVisible();
  await expect.element(page.getByText('#99')).toBeVisible();
});

test('the address of the settings page is asked for once there is a settings page', async () => {
  const { values } = await show({});
  const address = page.getByRole('textbox', { name: 'placementHandler' });
  expect(address.elements()).toHaveLength(0);
  await page.getByRole('radio', { name: 'A page of the app' }).click();
  await address.fill('https://app.example.com/settings');
  await expect
    .poll(() => values())
    .toMatchObject({
      usesPlacement: true,
      placementHandler: 'https://app.example.com/settings',
    });
});

test('a settings page that nobody knows is left alone until somebody chooses', async () => {
  const { values } = await show({ usesPlacement: null });
  expect(page.getByRole('radio', { checked: true }).elements()).toHaveLength(0);
  await expect.element(page.getByText(/it stays as it is until you choose/)).toBeVisible();
  await page.getByRole('radio', { name: 'No settings page' }).click();
  await expect.poll(() => values().usesPlacement).toBe(false);
});
