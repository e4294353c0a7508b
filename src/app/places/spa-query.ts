import { queryOptions } from '@tanstack/react-query';
import type { Portal } from '@/bitrix24/portal';
import { isPortalError } from '@/bitrix24/portal-error';

interface SpaName {
  readonly entityTypeId: number;
  readonly title: string;
}

/** SPAs have 128 and more (rest-contract 7.1). */
export function isSpa(entityTypeId: number): boolean {
  return entityTypeId >= 128;
}

/** The name of an SPA; without the right to read it, nobody knows more than its number. */
export function spaQuery(portal: Portal, entityTypeId: number) {
  return queryOptions({
    queryKey: ['spa', entityTypeId],
    queryFn: async (): Promise<SpaName> => {
      try {
        const { result } = await portal.read({
          method: 'crm.type.getByEntityTypeId',
          params: { entityTypeId },
        });
        return { entityTypeId, title: titleIn(result) };
      } catch (error) {
        if (isPortalError(error)) return { entityTypeId, title: '' };
        throw error;
      }
    },
    staleTime: Infinity,
  });
}

function titleIn(result: unknown): string {
  const type: unknown =
    typeof result === 'object' && result !== null ? Reflect.get(result, 'type') : null;
  const title: unknown =
    typeof type === 'object' && type !== null ? Reflect.get(type, 'title') : '';
  return typeof title === 'string' ? title : '';
}
