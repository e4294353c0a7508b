import { PaletteButton } from './palette/palette-button';
import { SetupLink } from './setup-link';
import { ThemeButton } from './theme-button';

/** What stands at the end of the header; nothing of it is needed for the first screen. During the installation only the theme. */
export function HeaderButtons({ isBare }: { readonly isBare: boolean }) {
  return (
    <>
      {!isBare && <PaletteButton />}
      {!isBare && <SetupLink />}
      <ThemeButton />
    </>
  );
}
