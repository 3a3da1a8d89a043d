// Proves that the colours of types can be told apart with deuteranopia and protanopia too, and that text can be read.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DIPLOMATIC_TYPES, INCIDENT_TYPES } from '../contract/taxonomy.ts';

type Rgb = readonly [number, number, number];

// Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB.
const VISION: Record<string, readonly Rgb[]> = {
  'common vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
};
/** Distance in OKLab below which neighbouring areas are hard to tell apart. Shape tells the categories apart. */
const LEAST_DISTANCE = 0.055;
const READABLE = 4.5;

const CATEGORIES = { incident: INCIDENT_TYPES, diplomatic: DIPLOMATIC_TYPES };

const [lightCss = '', darkCss = ''] = readFileSync('src/ui/tokens.css', 'utf8').split('[data-theme="dark"');
const tokensOf = (css: string) =>
  new Map(
    [...css.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6})/g)].map(([, name, color]) => [
      String(name),
      String(color),
    ]),
  );
const THEMES = { light: tokensOf(lightCss), dark: tokensOf(darkCss) };

function linear(color: string): Rgb {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return [r, g, b];
}

const dot = (a: Rgb, b: Rgb) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const unit = (value: number) => Math.max(0, Math.min(1, value));

/** OKLab (Ottosson 2020) of linear RGB. */
function oklab(rgb: Rgb): Rgb {
  const l = Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], rgb));
  const m = Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], rgb));
  const s = Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], rgb));
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], [l, m, s]),
    dot([1.9779984951, -2.428592205, 0.4505937099], [l, m, s]),
    dot([0.0259040371, 0.7827717662, -0.808675766], [l, m, s]),
  ];
}

function seen(color: string, vision: readonly Rgb[]): Rgb {
  const [r = 0, g = 0, b = 0] = vision.map((row) => unit(dot(row, linear(color))));
  return oklab([r, g, b]);
}

function contrast(a: string, b: string): number {
  const [x = 0, y = 0] = [a, b]
    .map((color) => dot([0.2126, 0.7152, 0.0722], linear(color)))
    .sort((m, n) => n - m);
  return (x + 0.05) / (y + 0.05);
}

describe.each(Object.entries(THEMES))('%s theme', (_theme, tokens) => {
  const color = (name: string) => tokens.get(name) ?? expect.fail(`no token --${name}`);

  test.each(Object.keys(VISION))('types of a category can be told apart with %s', (name) => {
    for (const types of Object.values(CATEGORIES)) {
      for (const [index, a] of types.entries()) {
        for (const b of types.slice(index + 1)) {
          const [p, q] = [a, b].map((type) => seen(color(`type-${type}`), VISION[name] ?? []));
          const distance = Math.hypot(...(p ?? []).map((value, axis) => value - (q?.[axis] ?? 0)));
          expect(distance, `${a} and ${b}`).toBeGreaterThan(LEAST_DISTANCE);
        }
      }
    }
  });

  const shades = [1, 2, 3, 4, 5, 6].map((shade) => `density-${shade}`);

  test.each(Object.keys(VISION))(
    'shades of counts go one way in lightness, in steps that can be told apart with %s',
    (name) => {
      const lightness = shades.map((shade) => seen(color(shade), VISION[name] ?? [])[0]);
      const towards = Math.sign((lightness[5] ?? 0) - (lightness[0] ?? 0));
      for (const [at, value] of lightness.entries()) {
        if (at > 0) expect((value - (lightness[at - 1] ?? 0)) * towards).toBeGreaterThan(0.06);
      }
    },
  );

  test('shades of counts are of one hue, far from those that mean incident, diplomacy or what is chosen', () => {
    const hue = (name: string) => {
      const [, a, b] = oklab(linear(color(name)));
      return (Math.atan2(b, a) * 180) / Math.PI;
    };
    const apart = (m: string, n: string) => Math.abs(((hue(m) - hue(n) + 540) % 360) - 180);
    for (const shade of shades) {
      expect(apart(shade, 'density-1')).toBeLessThan(8);
      for (const meaning of ['incident', 'diplomatic', 'accent']) {
        expect(apart(shade, meaning), `${shade} and ${meaning}`).toBeGreaterThan(60);
      }
    }
  });

  test.each(['land', 'focus-land'])('the palest shade of counts can be told from %s', (ground) => {
    const [p, q] = [ground, 'density-1'].map((name) => oklab(linear(color(name))));
    const distance = Math.hypot(...(p ?? []).map((value, axis) => value - (q?.[axis] ?? 0)));
    expect(distance).toBeGreaterThan(LEAST_DISTANCE);
  });

  test.each(['ink', 'ink-soft', 'ink-faint', 'accent', 'danger', 'status-contested', 'status-planned'])(
    'text in --%s can be read on the panel and on sunk ground',
    (name) => {
      expect(contrast(color(name), color('panel'))).toBeGreaterThan(READABLE);
      // Faint text stands on sunk ground in fields only as a placeholder.
      if (name !== 'ink-faint') expect(contrast(color(name), color('sunk'))).toBeGreaterThan(READABLE);
    },
  );
});

test('the page that no script runs on has the same colours in the dark', () => {
  const own = tokensOf(readFileSync('src/ui/not-found.css', 'utf8'));
  expect(own.size).toBeGreaterThan(0);
  for (const [name, color] of own) expect(color, name).toBe(THEMES.dark.get(name));
});
