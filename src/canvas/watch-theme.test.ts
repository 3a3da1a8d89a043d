// Owns the proof that computed styles are read once a theme, however often colours are asked for.
import { beforeEach, expect, test, vi } from 'vitest';

const root = { dataset: { theme: 'light' } as { theme?: string } };
const read = vi.fn(() => ({
  getPropertyValue: (token: string) => ` ${token} of ${root.dataset.theme} `,
}));

beforeEach(() => {
  vi.resetModules();
  vi.clearAllMocks();
  vi.stubGlobal('document', { documentElement: root });
  vi.stubGlobal('getComputedStyle', read);
});

test('a palette is read once, and another one when the theme is another one', async () => {
  const { themePalette } = await import('./watch-theme.ts');
  root.dataset.theme = 'light';
  const light = themePalette();
  for (let draws = 0; draws < 100; draws++) expect(themePalette()).toBe(light);
  expect(read).toHaveBeenCalledTimes(1);
  expect(light).toMatchObject({ ink: '--ink of light', lineStrong: '--line-strong of light' });
  expect(light.type['armed-clash']).toBe('--type-armed-clash of light');
  expect(light.density[5]).toBe('--density-6 of light');

  root.dataset.theme = 'dark';
  expect(themePalette().ink).toBe('--ink of dark');
  themePalette();
  expect(read).toHaveBeenCalledTimes(2);
});

test('without a style sheet there are colours all the same', async () => {
  read.mockReturnValueOnce({ getPropertyValue: () => '' });
  const { themePalette } = await import('./watch-theme.ts');
  expect(themePalette()).toMatchObject({ ink: '#808080', axisFont: '450 11px sans-serif' });
});
