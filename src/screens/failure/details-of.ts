import type { PortalError } from '@/bitrix24/portal-error';

/** What the support or a developer needs, never values or tokens. */
export function detailsOf(error: PortalError): string {
  return [
    `${error.method}: ${error.code}`,
    error.said,
    `HTTP ${error.status}`,
    error.requestId === '' ? '' : `request ${error.requestId}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}
