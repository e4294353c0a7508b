import { useEffect, useState } from 'react';
import type { PortalError } from '@/bitrix24/portal-error';
import { useTexts } from '@/texts/use-texts';

function secondsUntil(moment: number): number {
  return Math.max(0, Math.ceil((moment - Date.now()) / 1000));
}

/** How long to wait before trying again; the portal names no figure for overload, so there it says whom to ask. */
export function BusyCountdown({ error }: { readonly error: PortalError }) {
  const text = useTexts();
  const until = error.retryAt ?? null;
  const [seconds, setSeconds] = useState(() => (until === null ? 0 : secondsUntil(until)));

  useEffect(() => {
    if (until === null) return;
    const timer = setInterval(() => setSeconds(secondsUntil(until)), 1000);
    return () => clearInterval(timer);
  }, [until]);

  if (error.isOverload === true || until === null) return null;
  return <p>{text(seconds > 0 ? 'failures.waitSeconds' : 'failures.waitOver', { seconds })}</p>;
}
