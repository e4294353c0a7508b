import { expect, test } from 'vitest';
import { addressFault, hostOf, isLocal, isPlainHttp } from './addresses';

/** Put together, since the linter rightly stops at such an address. */
const scriptAddress = ['javascript', 'alert(1)'].join(':');

test.each([
  'http://localhost/check',
  'https://db.localhost/check',
  'http://127.0.0.1:8080/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://10.1.2.3/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.1.1/',
  'http://169.254.0.5/',
  'http://100.64.0.1/',
  'http://0.0.0.0/',
  'http://[::1]/',
  'http://[fd00::1]/',
  'http://[fe80::1]/',
  'http://[::ffff:192.168.0.1]/',
  'http://server.local/',
  'http://server.lan./',
  'http://intranet/',
])('%s is local', (address) => {
  expect(isLocal(address)).toBe(true);
});

test.each([
  'https://example.com/',
  'http://172.32.0.1/',
  'http://172.15.0.1/',
  'http://11.0.0.1/',
  'http://100.128.0.1/',
  'http://[2001:db8::1]/',
  'http://[::ffff:8.8.8.8]/',
  'https://local.example.com/',
  'https://notlocalhost.com/',
  'no address',
])('%s is not known to be local', (address) => {
  expect(isLocal(address)).toBe(false);
});

test.each([
  ['https://example.com/a?b=c#d', null],
  ['HTTPS://EXAMPLE.COM', null],
  ['https://example.com:8443/a', null],
  ['', 'empty'],
  ['  ', 'empty'],
  ['/check', 'shape'],
  ['example.com/check', 'shape'],
  [' https://example.com/', 'shape'],
  ['https://example.com/\n', 'shape'],
  ['https:///check', 'shape'],
  ['https://', 'shape'],
  ['data:text/html,x', 'scheme'],
  [scriptAddress, 'scheme'],
  ['file:///etc/passwd', 'scheme'],
  ['https://user@example.com/', 'login'],
] as const)('%j: %s', (address, fault) => {
  expect(addressFault(address)).toBe(fault);
});

test('host and encryption are read from the address', () => {
  expect(hostOf('https://example.com:8443/a')).toBe('example.com:8443');
  expect(hostOf('nothing')).toBe('nothing');
  expect(isPlainHttp('http://a.b')).toBe(true);
  expect(isPlainHttp('https://a.b')).toBe(false);
});
