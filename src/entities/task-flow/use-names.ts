import { useEffect } from 'react';
import { usePortal } from '@/bitrix24/portal-context';
import { isPortalError } from '@/bitrix24/portal-error';
import { learnNames } from './client';
import type { FlowValues } from './contract';
import type { Directory } from './directory';

type Named = Partial<Parameters<typeof learnNames>[2]>;

const nothing = {
  ownerId: null,
  groupId: null,
  templateId: 0,
  responsibleList: [],
  taskCreators: [],
} satisfies Partial<FlowValues>;

/** Learns names that came into the form without them, e.g. with a draft. A name that cannot be read stays a number. */
export function useNames(directory: Directory, values: Named): void {
  const portal = usePortal();
  const wanted = JSON.stringify(values);
  useEffect(() => {
    learnNames(portal, directory, { ...nothing, ...values }).catch((error: unknown) => {
      if (!isPortalError(error)) throw error;
    });
    // oxlint-disable-next-line react/exhaustive-deps -- the values as text: a new object with the same ids asks nothing
  }, [portal, directory, wanted]);
}
