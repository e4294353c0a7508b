import { expect, test } from 'vitest';
import { asCode } from './as-code';

const request = {
  method: 'crm.automatedsolution.update',
  params: { id: 238, fields: { title: "HR & Customer's", typeIds: [] } },
};
const origin = 'https://portal.example';

test('cURL holds the body byte for byte and a placeholder for the token', () => {
  expect(asCode(request, 'curl', origin)).toBe(
    [
      'curl -X POST \\',
      '  -H "Content-Type: application/json" \\',
      '  -H "Accept: application/json" \\',
      `  -d '{"id":238,"fields":{"title":"HR & Customer'\\''s","typeIds":[]},"auth":"ACCESS_TOKEN"}' \\`,
      '  https://portal.example/rest/crm.automatedsolution.update',
    ].join('\n'),
  );
});

test('JSON is the params alone', () => {
  expect(JSON.parse(asCode(request, 'json', origin))).toEqual(request.params);
});

test('PHP escapes quotes and backslashes and keeps an empty list', () => {
  const code = asCode(
    { method: 'm', params: { a: "x'\\y", list: [], n: 1, yes: true } },
    'php',
    origin,
  );
  expect(code).toContain(`'a' => 'x\\'\\\\y'`);
  expect(code).toContain(`'list' => [],`);
  expect(code).toContain(`'n' => 1,`);
  expect(code).toContain(`'yes' => true,`);
});

test.each(['js', 'bx24'] as const)('%s names the method and can be parsed', (format) => {
  const code = asCode(request, format, origin);
  expect(code).toContain(`'crm.automatedsolution.update'`);
  expect(code).toContain('"typeIds": []');
});
