// Owns a drawing of the server in the colours of the page: on a dark page it is dark.
import { INK } from '../../paper/ink.ts';
import styles from './compare.module.css';

/** What each ink is on the page. */
const TOKENS: Readonly<Record<Exclude<keyof typeof INK, 'focus'>, string>> = {
  ink: 'ink',
  soft: 'ink-soft',
  line: 'line',
  strong: 'line-strong',
  boundary: 'boundary',
  ground: 'panel',
  land: 'land',
  water: 'water',
  around: 'accent-soft',
  incident: 'incident',
  diplomatic: 'diplomatic',
  diplomaticLetters: 'ink',
  onMark: 'panel',
};

/** Land has the ink of paper: it is told by how it is filled, or taken away from a line. */
const LAND = new RegExp(`fill="${INK.focus}"(?= fill-rule)|(?<=fill="none" )stroke="${INK.focus}"`, 'g');

export function inColours(svg: string): string {
  let drawn = svg.replace(LAND, (fill) => fill.replace(INK.focus, 'var(--focus-land)'));
  for (const [name, token] of Object.entries(TOKENS))
    drawn = drawn.replaceAll(`="${INK[name as keyof typeof INK]}"`, `="var(--${token})"`);
  return drawn;
}

export function Drawing({ svg }: { readonly svg: string }) {
  return (
    <div
      className={styles.drawing}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by the server, which escapes all texts in it
      dangerouslySetInnerHTML={{ __html: inColours(svg) }}
    />
  );
}
