/** The headers of the page, seen from inside a browser: what they stop, and what they must not stop. */
import { createServer } from 'node:http';
import { serveApp } from '../../deploy/server.mjs';
import { expect, test } from '../fixtures.ts';
import { attempts } from './policy-attempts.ts';

test('no text becomes code in the page, and nothing is sent elsewhere', async ({
  context,
  appAddress,
}) => {
  const page = await context.newPage();
  await page.goto(appAddress);
  await expect(page.getByRole('alert')).toContainText('This app lives inside a Bitrix24 portal');
  expect(await attempts(page)).toEqual({
    inlineScript: 'blocked by require-trusted-types-for',
    inlineHandler: 'TypeError',
    foreignScript: 'TypeError',
    evaluatedText: 'EvalError',
    markupFromText: 'TypeError',
    ownPolicy: 'TypeError',
    callElsewhere: 'blocked by connect-src',
  });
});

test('every browser feature that the policy names is known to the browser', async ({
  context,
  appAddress,
}) => {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/permissions-policy|content.security/i.test(message.text()))
      complaints.push(message.text());
  });
  await page.goto(appAddress);
  await expect(page.getByRole('alert')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a page that is no portal gets an empty frame', async ({ context }) => {
  const dir = process.env['APP_DIST'] ?? 'dist';
  const app = await serveApp({ dir, port: 0, portals: 'https://portal.example' });
  const stranger = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(`<iframe title="Studio" src="${app.origin}/index.html"></iframe>`);
  });
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  const address = stranger.address();
  if (typeof address !== 'object' || address === null) throw new Error('The page has no port.');
  const page = await context.newPage();
  const refused = page.waitForEvent('console', (message) =>
    message.text().includes('frame-ancestors'),
  );
  await page.goto(`http://127.0.0.1:${address.port}/`);
  expect((await refused).text()).toContain('https://portal.example');
  await expect(page.getByTitle('Studio').contentFrame().locator('#root')).toHaveCount(0);
  await page.close();
  stranger.close();
  await app.close();
});
