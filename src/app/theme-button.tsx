import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '@/texts/use-texts';
import { IconButton } from '@/ui/icon-button';
import { applyTheme, nextTheme, rememberedTheme } from '@/ui/theme';

const themeIcons = { light: Sun, dark: Moon, system: Monitor };

/** Light, dark, as the device has it, and round again. */
export function ThemeButton() {
  const text = useTexts();
  const [theme, setTheme] = useState(rememberedTheme);
  const next = nextTheme(theme);
  return (
    <IconButton
      icon={themeIcons[theme]}
      label={text('shell.theme', {
        now: text(`shell.themes.${theme}`),
        next: text(`shell.themes.${next}`),
      })}
      onClick={() => {
        applyTheme(next);
        setTheme(next);
      }}
    />
  );
}
