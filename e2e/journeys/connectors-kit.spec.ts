/** The endpoint kit against a real external system: the request, the try, the judge, the ready server. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures.ts';
import { ConnectorKit } from '../pages/connector-kit.ts';
import { Connectors } from '../pages/connectors.ts';
import { startExternalSystem, type ExternalSystem } from '../portal/external-system/server.ts';
import { FAULTS, FAULT_NAMES } from '../portal/external-system/faults.ts';
import { analytics, connector } from './connector-worlds.ts';

let system: ExternalSystem;

test.beforeAll(async () => {
  system = await startExternalSystem({ port: 0 });
});
test.afterAll(() => system.close());

test.beforeEach(async ({ portal }) => {
  system.setFault(null);
  await portal.world({
    ...analytics(),
    entities: { connectors: [connector(4, { title: 'Warehouse', ...system.urls })] },
  });
});

test('what the kit shows is what the system gets, byte for byte, and its right answers are right', async ({
  page,
  portal,
  studio,
}) => {
  const kit = new ConnectorKit(studio.host.frame);
  await new Connectors(page, studio).openEditor(4);
  await kit.open();
  await kit.sample('connection[login]').fill('ann & bob');
  for (const endpoint of ['urlCheck', 'urlTableList', 'urlTableDescription', 'urlData'] as const) {
    await kit.choose(endpoint);
    await kit.tryNow.click();
    await expect(kit.verdict('The answer is as documented.')).toBeVisible();
    const received = system.requests.findLast((request) => request.endpoint === endpoint);
    expect(received?.contentType).toBe('application/x-www-form-urlencoded');
    expect(received?.fields['connection']).toMatchObject({ login: 'ann & bob' });
    await expect(kit.code).toContainText(`--data-raw '${received?.body}'`);
  }
  // Sample values are secrets: nothing of them went to the portal or into the form.
  expect(JSON.stringify(portal.requests())).not.toContain('ann & bob');
  await expect(studio.editor.foot('No changes · 4 warnings')).toBeVisible();
});

test('a fault of the system is found in the answer that the browser fetched', async ({
  page,
  studio,
}) => {
  const kit = new ConnectorKit(studio.host.frame);
  await new Connectors(page, studio).openEditor(4);
  await kit.open();
  await kit.choose('urlTableDescription');
  await kit.tryNow.click();
  await expect(kit.verdict('The answer is as documented.')).toBeVisible();
  system.setFault('data-impossible-date');
  await kit.choose('urlData');
  await kit.tryNow.click();
  await expect(kit.findings).toHaveText([
    'Row 1: “2026-02-30” in “ORDERED_ON” does not exist in the calendar.',
  ]);
});

/** Faults that leave no answer to judge, or, on the check, still are "anything non-empty". */
const silent = new Set(['slow', 'cut']);

test('the judge finds every fault the external system knows in what a person pastes', async ({
  page,
  studio,
}) => {
  test.setTimeout(120_000);
  const kit = new ConnectorKit(studio.host.frame);
  await new Connectors(page, studio).openEditor(4);
  await kit.open();
  const judged: string[] = [];
  let isDescribed = false;
  for (const name of FAULT_NAMES.filter((fault) => !silent.has(fault))) {
    // Data are judged by the description that was checked last, so a right one comes first, and after each wrong one.
    if (!isDescribed) {
      system.setFault(null);
      await kit.choose('urlTableDescription');
      await kit.tryNow.click();
      await expect(kit.verdict('The answer is as documented.')).toBeVisible();
    }
    const endpoint = FAULTS[name].strikes.find((struck) => struck !== 'urlCheck') ?? 'urlData';
    system.setFault(name);
    const response = await fetch(system.urls[endpoint], {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'table=orders&connection[login]=a',
      redirect: 'manual',
    });
    // As bytes: a byte order mark has to survive.
    const body = Buffer.from(await response.arrayBuffer()).toString('utf8');
    await kit.choose(endpoint);
    await kit.answer.fill(body);
    await kit.status.fill(String(response.status));
    // What was found in the answer before must not pass for a finding in this one.
    await expect(kit.findings, name).toHaveCount(0);
    await kit.judge.click();
    await expect(kit.findings.first(), name).toBeVisible();
    isDescribed = endpoint !== 'urlTableDescription';
    judged.push(name);
  }
  expect(judged.length).toBeGreaterThanOrEqual(20);
});

test('the ready server is downloaded with the codes of this connector', async ({
  page,
  studio,
}) => {
  const kit = new ConnectorKit(studio.host.frame);
  await new Connectors(page, studio).openEditor(4);
  await kit.open();
  const [download] = await Promise.all([page.waitForEvent('download'), kit.download.click()]);
  expect(download.suggestedFilename()).toBe('connector.mjs');
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain('const SETTINGS = ["login","longest_code"];');
});
