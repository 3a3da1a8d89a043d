// Writes src/paper/font-widths.ts: how wide the letters are of the fonts that pictures on paper are set in. Run by hand when a font's version changes.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const FONTS = [
  [
    'inter',
    'Inter',
    [0x20, 0x24f],
    [0x300, 0x36f],
    [0x400, 0x52f],
    [0x2010, 0x2044],
    [0x2190, 0x2193],
    [0x2212, 0x2212],
  ],
  ['vazirmatn', 'Vazirmatn', [0x600, 0x6ff]],
];
const WEIGHTS = { 500: '500Medium', 700: '700Bold' };

/** Advance widths by code point, thousandths of the em. */
function widthsOf(path) {
  const font = readFileSync(path);
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map();
  for (let at = 0; at < view.getUint16(4); at++) {
    const entry = 12 + at * 16;
    tables.set(font.toString('latin1', entry, entry + 4), view.getUint32(entry + 8));
  }
  const perEm = view.getUint16(tables.get('head') + 18);
  const metrics = view.getUint16(tables.get('hhea') + 34);
  const advance = (glyph) =>
    Math.round((view.getUint16(tables.get('hmtx') + Math.min(glyph, metrics - 1) * 4) * 1000) / perEm);
  const cmap = tables.get('cmap');
  for (let at = 0; at < view.getUint16(cmap + 2); at++) {
    const table = cmap + view.getUint32(cmap + 4 + at * 8 + 4);
    if (view.getUint16(table) !== 4) continue;
    const segments = view.getUint16(table + 6) / 2;
    return (code) => {
      for (let segment = 0; segment < segments; segment++) {
        const end = table + 14 + segment * 2;
        if (view.getUint16(end) < code) continue;
        const start = end + segments * 2 + 2;
        if (view.getUint16(start) > code) return null;
        const delta = view.getUint16(start + segments * 2);
        const offsetAt = start + segments * 4;
        const offset = view.getUint16(offsetAt);
        const glyph =
          offset === 0
            ? (code + delta) & 0xffff
            : view.getUint16(offsetAt + offset + (code - view.getUint16(start)) * 2);
        return glyph === 0 ? null : advance(glyph);
      }
      return null;
    };
  }
  throw new Error(`${path} has no character map that this script reads.`);
}

const parts = Object.entries(WEIGHTS).map(([weight, name]) => {
  const ranges = FONTS.flatMap(([folder, family, ...spans]) => {
    const widthOf = widthsOf(require.resolve(`@expo-google-fonts/${folder}/${name}/${family}_${name}.ttf`));
    return spans.map(([from, to]) => {
      const widths = Array.from({ length: to - from + 1 }, (_, at) => widthOf(from + at) ?? '');
      return `    [${from}, '${widths.join(' ')}'],`;
    });
  });
  return `  ${weight}: [\n${ranges.join('\n')}\n  ],`;
});
writeFileSync(
  'src/paper/font-widths.ts',
  `// Owns how wide letters are, thousandths of the em, in Inter and (Arabic, unjoined) Vazirmatn. Written by scripts/font-widths.mjs.
// biome-ignore format: written by a program

/** For each weight: from which code point on, and the widths of it and those that follow; nothing where the font has no letter. */
export const FONT_WIDTHS: Readonly<Record<500 | 700, readonly (readonly [from: number, widths: string])[]>> = {
${parts.join('\n')}
};
`,
);
