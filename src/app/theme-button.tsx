// Owns the button that walks through the themes: system, light, dark.

import type { Theme } from '../link/view.ts';
import { IconButton } from '../ui/button.tsx';
import { useTexts } from '../ui/i18n.ts';
import { Monitor, Moon, Sun } from '../ui/icons.tsx';
import { themeTexts } from './theme-texts.ts';
import { useTheme } from './use-theme.ts';

const NEXT = { system: 'light', light: 'dark', dark: 'system' } as const;
const ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

export function ThemeButton() {
  const t = useTexts(themeTexts);
  const { choice, choose } = useTheme();
  const current: Theme | 'system' = choice ?? 'system';
  const next = NEXT[current];
  const Icon = ICONS[current];
  return (
    <IconButton
      label={t('next', { current: t(current), next: t(next) })}
      onClick={() => choose(next === 'system' ? null : next)}
    >
      <Icon size={16} aria-hidden="true" />
    </IconButton>
  );
}
