import { Search } from 'lucide-react';
import { useTexts } from '@/texts/use-texts';
import { Button } from '@/ui/button';
import { setPaletteOpen, shortcutName } from './open-palette';

/** The visible way to the search; the shortcut is shown where there is room and told everywhere. */
export function PaletteButton() {
  const text = useTexts();
  const shortcut = shortcutName();
  const name = text('palette.open');
  return (
    <Button
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      aria-label={name}
      className="shrink-0 !px-2"
      title={`${name} (${shortcut})`}
      onClick={() => setPaletteOpen(true)}
    >
      <Search aria-hidden className="shrink-0" size={18} strokeWidth={1.5} />
      <kbd className="font-sans text-xs font-normal whitespace-nowrap text-soft max-wide:sr-only">
        {shortcut}
      </kbd>
    </Button>
  );
}
