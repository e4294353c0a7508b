import type { Problem } from '../editing';
import { isLocal, isPlainHttp } from './addresses';
import { endpoints, type ConnectorValues } from './contract';
import { hasActiveContent } from './logo';
import { say } from './say';

/** Letters that keep their meaning inside `connection[code]` of a form-encoded request in any language. */
const PLAIN_CODE = /^[A-Za-z0-9_.-]+$/;

export function isPlainCode(code: string): boolean {
  return code === '' || PLAIN_CODE.test(code);
}

/** Allowed by the docs and by the portal, yet hardly meant. */
export function warnings(values: ConnectorValues): readonly Problem[] {
  const found: Problem[] = [];
  for (const path of endpoints) {
    // The portal never calls it (rest-contract 5.3), which matters more than how it would be called.
    if (isLocal(values[path])) found.push({ path, text: say('warnings.local') });
    else if (isPlainHttp(values[path])) found.push({ path, text: say('warnings.http') });
  }
  if (hasActiveContent(values.logo)) found.push({ path: 'logo', text: say('warnings.logoActive') });
  else if (isPlainHttp(values.logo)) found.push({ path: 'logo', text: say('warnings.logoHttp') });
  if (values.settings.length === 0) found.push({ path: 'settings', text: say('warnings.none') });
  for (const [index, { code }] of values.settings.entries()) {
    if (!isPlainCode(code))
      found.push({ path: `settings.${index}.code`, text: say('warnings.code') });
  }
  return found;
}
