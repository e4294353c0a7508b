import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readAllPages } from '@/bitrix24/paging';
import type { Portal } from '@/bitrix24/portal';
import { usePortal } from '@/bitrix24/portal-context';
import { isPortalError } from '@/bitrix24/portal-error';
import { readPlaces } from './bind-places';
import { choiceOption, readChoice } from './choice';
import { isManaged, suggested } from './place-codes';
import { readSpas, spasRequest, type Spa } from './wire';

export const placesKey = ['setup', 'places'] as const;

function placesQuery(portal: Portal) {
  return queryOptions({
    queryKey: placesKey,
    queryFn: async () => {
      const [places, spas, stored] = await Promise.all([
        readPlaces(portal),
        readSpaNames(portal),
        portal.options.read(choiceOption),
      ]);
      return { ...places, spas, remembered: readChoice(stored) };
    },
    // What the person ticks must not move under their hand.
    refetchOnWindowFocus: false,
  });
}

/** Without the right to read them, SPAs are called by their number. */
async function readSpaNames(portal: Portal): Promise<readonly Spa[]> {
  try {
    const { spas } = await readAllPages(portal, { spas: { request: spasRequest, pick: readSpas } });
    return spas;
  } catch (error) {
    if (isPortalError(error)) return [];
    throw error;
  }
}

/**
 * What can be chosen and what is. Where nobody has chosen yet, what is bound already counts as chosen, and on a new
 * portal what most people want.
 */
export function usePlaces(isAsked: boolean) {
  const asked = useQuery({ ...placesQuery(usePortal()), enabled: isAsked });
  const [ticked, setTicked] = useState<readonly string[] | null>(null);
  const { data } = asked;

  function begin(): readonly string[] {
    if (data === undefined) return [];
    if (data.remembered !== null) return data.remembered;
    const bound = data.bound.map(({ placement }) => placement).filter(isManaged);
    return bound.length > 0 ? bound : suggested(data.known);
  }
  const chosen = ticked ?? begin();

  return {
    asked,
    chosen,
    tick: (codes: readonly string[], isTicked: boolean) => {
      const others = chosen.filter((code) => !codes.includes(code));
      setTicked(isTicked ? [...others, ...codes] : others);
    },
  };
}

export type Places = ReturnType<typeof usePlaces>;
