/** The bill of materials and the audit: what they count as shipped, and what they do not let pass. */
import { describe, expect, test } from 'vitest';
import { noticesOf } from '../../.ci/notices.mjs';
import { judge } from '../../.ci/audit.mjs';
import { faultsOf, onlyShipped } from '../../.ci/sbom.mjs';
import { shipped, shippedOf } from '../../.ci/shipped.mjs';

const packages = [{ name: 'react', version: '1.0.0', license: 'MIT', place: 'node_modules/react' }];
const react = {
  'bom-ref': 'react@1.0.0',
  name: 'react',
  version: '1.0.0',
  scope: 'required',
  hashes: [{ alg: 'SHA-512' }],
  licenses: [{ license: { id: 'MIT' } }],
};
const tool = {
  ...react,
  'bom-ref': 'vite@8.0.0',
  name: 'vite',
  version: '8.0.0',
  scope: 'optional',
};

/** They name their licence in package.json and bring no text of it. */
const silentOnes = ['@schummar/icu-type-parser', 'agent-base', 'https-proxy-agent', 'wouter'];

function bill(components: (typeof react)[] = [react, tool]) {
  return {
    bomFormat: 'CycloneDX',
    serialNumber: 'urn:uuid:1',
    metadata: {
      timestamp: '2026-01-01T00:00:00Z',
      component: { 'bom-ref': 'folder@0.1.0', name: 'folder', version: '0.1.0' },
    },
    components,
    dependencies: [
      { ref: 'folder@0.1.0', dependsOn: ['react@1.0.0', 'vite@8.0.0'] },
      { ref: 'react@1.0.0', dependsOn: [] },
      { ref: 'vite@8.0.0', dependsOn: ['react@1.0.0'] },
    ],
  };
}

describe('What ships', () => {
  test('is everything in the lock file that is not only a tool', () => {
    const found = shippedOf({
      '': { version: '0.1.0' },
      'node_modules/react': { version: '1.0.0', license: 'MIT' },
      'node_modules/vite': { version: '8.0.0', dev: true },
      'node_modules/fsevents': { version: '2.0.0', devOptional: true },
      'node_modules/a/node_modules/@b/c': { version: '2.0.0', license: 'ISC' },
    });
    expect(found.map(({ name }) => name)).toEqual(['react', '@b/c']);
  });

  test('holds the libraries that this app is made of, and none of its tools', () => {
    const names = shipped().map(({ name }) => name);
    const wanted = ['@bitrix24/b24jssdk', 'react', 'react-dom', 'react-hook-form', 'zod'];
    expect(names).toEqual(expect.arrayContaining(wanted));
    expect(names).not.toContain('vite');
    expect(names).not.toContain('vitest');
  });
});

describe('The bill', () => {
  test('holds only what ships, under the name of the app, and nothing of the moment it was made', () => {
    const made = onlyShipped(bill(), 'automation-studio');
    expect(made.components.map(({ name }) => name)).toEqual(['react']);
    expect(made.dependencies).toEqual([
      { ref: 'folder@0.1.0', dependsOn: ['react@1.0.0'] },
      { ref: 'react@1.0.0', dependsOn: [] },
    ]);
    expect(made.metadata.component.name).toBe('automation-studio');
    expect(JSON.stringify(made)).not.toMatch(/timestamp|serialNumber/);
    expect(faultsOf(made, packages)).toEqual([]);
  });

  test.each([
    ['a package of the lock file is missing', [tool], 'react@1.0.0 is in the lock file and not'],
    [
      'a package does not ship',
      [react, { ...tool, scope: 'required' }],
      'vite@8.0.0 is in the bill',
    ],
    ['a package has no checksum', [{ ...react, hashes: [] }], 'react has no checksum'],
    [
      'a licence is new to us',
      [{ ...react, licenses: [{ license: { id: 'AGPL-3.0-only' } }] }],
      'react has the licence "AGPL-3.0-only"',
    ],
    ['a licence is missing', [{ ...react, licenses: [] }], 'react has the licence ""'],
  ])('is refused when %s', (_what, components, sentence) => {
    const faults = faultsOf(onlyShipped(bill(components), 'app'), packages);
    expect(faults.join('\n')).toContain(sentence);
  });
});

describe('The audit', () => {
  const names = new Set(['react']);
  const answer = (severities: Readonly<Record<string, string>>) =>
    JSON.stringify({
      vulnerabilities: Object.fromEntries(
        Object.entries(severities).map(([name, severity]) => [name, { severity }]),
      ),
    });

  test('tells what ships from tools, and serious from small', () => {
    expect(judge(answer({ react: 'high', vite: 'critical', zod: 'moderate' }), names)).toEqual({
      is: 'asked',
      shipped: ['react: high'],
      tools: ['vite: critical'],
    });
  });

  test('is content with an empty answer', () => {
    expect(judge(answer({}), names)).toEqual({ is: 'asked', shipped: [], tools: [] });
  });

  test.each([
    ['', 'npm answered no JSON'],
    ['{"message":"request failed, reason: offline"}', 'request failed, reason: offline'],
    [
      '{"error":{"summary":"audit endpoint returned an error"}}',
      'audit endpoint returned an error',
    ],
    ['{"message":"405 Method Not Allowed","error":{"summary":""}}', '405 Method Not Allowed'],
    ['null', 'npm gave no reason'],
  ])('says that nobody could be asked, and never that all is well: %s', (text, why) => {
    expect(judge(text, names)).toEqual({ is: 'unasked', why });
  });
});

describe('The notices', () => {
  test('name every package that ships, with its licence in full', () => {
    const { text, silent } = noticesOf(shipped());
    for (const { name, version } of shipped()) expect(text).toContain(`${name} ${version}`);
    expect(text).toContain('Permission is hereby granted, free of charge');
    expect(silent, 'packages without a licence file').toEqual(silentOnes);
  });
});
