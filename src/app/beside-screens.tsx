import { PaletteHost } from './palette/palette-host';
import { Settling } from './settling';

/** What lives beside the screens once the portal is there: the end of earlier saves, and the search for everything. */
export function BesideScreens() {
  return (
    <>
      <Settling />
      <PaletteHost />
    </>
  );
}
