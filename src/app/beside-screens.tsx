import { useEffect } from 'react';
import { PaletteHost } from './palette/palette-host';
import { Settling } from './settling';

/** On a narrow window the links of the shell are a strip that scrolls: the current one is kept in sight. */
function useCurrentLinkInSight() {
  useEffect(() => {
    function show() {
      const current = document.querySelector('nav [aria-current="page"]');
      current?.scrollIntoView({ block: 'nearest', inline: 'center' });
    }
    // The shell marks the new link with the render that follows.
    const later = () => requestAnimationFrame(show);
    later();
    addEventListener('hashchange', later);
    return () => removeEventListener('hashchange', later);
  }, []);
}

/** What lives beside the screens once the portal is there: the end of earlier saves, and the search for everything. */
export function BesideScreens() {
  useCurrentLinkInSight();
  return (
    <>
      <Settling />
      <PaletteHost />
    </>
  );
}
