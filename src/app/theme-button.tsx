import { Monitor, Moon, Sun } from 'lucide-react';
import { useTexts } from '@/texts/use-texts';
import { IconButton } from '@/ui/icon-button';
import { nextTheme } from '@/ui/theme';
import { switchTheme, useTheme } from './theme-choice';

const themeIcons = { light: Sun, dark: Moon, system: Monitor };

/** Light, dark, as the device has it, and round again. */
export function ThemeButton() {
  const text = useTexts();
  const theme = useTheme();
  return (
    <IconButton
      icon={themeIcons[theme]}
      label={text('shell.theme', {
        now: text(`shell.themes.${theme}`),
        next: text(`shell.themes.${nextTheme(theme)}`),
      })}
      onClick={switchTheme}
    />
  );
}
