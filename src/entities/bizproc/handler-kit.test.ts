import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { activityLog, eventSend, handlerPost, kitParts, sampleValue } from './handler-kit';
import { kitCode, kitLanguages } from './kit-code';
import { fineValues, row } from './samples';

const values = {
  ...fineValues,
  handler: "https://app.example.com/it's.php",
  properties: [
    row('user', { type: 'user' }),
    row('format', { type: 'select', options: [{ key: 'pdf', title: 'PDF' }] }),
    row('lines', { isMultiple: true }),
  ],
  returnProperties: [row('hash'), row('sizes', { type: 'int', isMultiple: true })],
};

test('the POST carries the parameters of this robot', () => {
  const post = new Map(handlerPost(values, 'portal.example'));
  expect(post.get('code')).toBe('test_robot');
  expect(post.get('properties[user]')).toBe('user_1');
  expect(post.get('properties[format]')).toBe('pdf');
  expect([post.get('properties[lines][0]'), post.get('properties[lines][1]')]).toEqual([
    'Sample text',
    'Another text',
  ]);
  expect(post.get('document_type[2]')).toBe('DEAL');
  expect(post.get('document_id[2]')).toBe('DEAL_123');
  expect(post.get('use_subscription')).toBe('Y');
  expect(post.get('auth[client_endpoint]')).toBe('https://portal.example/rest/');
});

test('the answer carries its returned values, the log only a message', () => {
  expect(eventSend(values).body).toEqual({
    EVENT_TOKEN: 'EVENT_TOKEN_FROM_THE_REQUEST',
    RETURN_VALUES: { hash: 'Sample text', sizes: ['42', '43'] },
    LOG_MESSAGE: 'Done',
  });
  expect(Object.keys(activityLog().body)).toEqual(['EVENT_TOKEN', 'LOG_MESSAGE']);
});

test('what does not wait has nothing to answer', () => {
  expect(kitParts({ ...values, waits: false })).toEqual(['receive']);
  expect(kitParts(values)).toEqual(['receive', 'send', 'log']);
});

test.each(['bool', 'int', 'double', 'date', 'datetime', 'file', 'string', 'text', 'UF:address'])(
  'there is a sample of the type %s',
  (type) => {
    expect(sampleValue(row('a', { type }))).not.toBe('');
  },
);

test.each(kitLanguages)('in %s every part names its method or its parameters', (language) => {
  const receive = kitCode('receive', language, values, 'portal.example');
  for (const { key } of values.properties) expect(receive).toContain(key);
  expect(kitCode('send', language, values, 'portal.example')).toContain('bizproc.event.send');
  expect(kitCode('log', language, values, 'portal.example')).toContain('bizproc.activity.log');
});

test('the shell gets each field of the POST as it was meant', () => {
  const code = kitCode('receive', 'curl', values, 'portal.example');
  const printed = execFileSync('sh', ['-c', code.replace('curl', "printf '%s\\n'")]).toString();
  expect(printed.split('\n')).toContain("https://app.example.com/it's.php");
  expect(printed.split('\n')).toContain('properties[lines][1]=Another text');
});

test('a type with a line break cannot leave its comment', () => {
  const strange = { ...values, properties: [row('a', { type: 'x\nrm -rf' })] };
  expect(kitCode('receive', 'php', strange, 'portal.example')).toContain('// xrmrf');
});
