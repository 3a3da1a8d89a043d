// Owns in which words two texts differ, as runs to be shown one after the other; long stretches that stayed are cut in their middle.
import { diffArrays } from 'diff';

export type WordRun = { readonly kind: 'same' | 'went' | 'came'; readonly text: string };

/** Of what stayed, so many words are shown beside what changed. */
const BESIDE = 5;
const CUT = ' … ';
/** Where comparing takes longer, the whole text is told as another one. */
const LONGEST_MS = 100;

export function wordRuns(before: string, after: string): WordRun[] {
  // Its own division into words knows Latin letters alone.
  const parts = diffArrays(wordsOf(before), wordsOf(after), { timeout: LONGEST_MS });
  if (parts === undefined) return [run('went', before), run('came', after)];
  const runs = parts.map(({ value, added, removed }) =>
    run(added ? 'came' : removed ? 'went' : 'same', value.join('')),
  );
  return joined(runs).map((one, at, all) =>
    one.kind === 'same' ? run('same', shorten(one.text, at === 0, at === all.length - 1)) : one,
  );
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
const wordsOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);

const run = (kind: WordRun['kind'], text: string): WordRun => ({ kind, text });

/** Words that went and came one by one, with nothing but blanks between them, are one change. */
function joined(runs: readonly WordRun[]): WordRun[] {
  const groups: WordRun[] = [];
  let [went, came] = ['', ''];
  const flush = () => {
    // A blank that ends both has stayed.
    const blank = / $/.test(went) && / $/.test(came) ? ' ' : '';
    if (went !== '') groups.push(run('went', went.slice(0, went.length - blank.length)));
    if (came !== '') groups.push(run('came', came.slice(0, came.length - blank.length)));
    if (blank !== '') groups.push(run('same', blank));
    [went, came] = ['', ''];
  };
  for (const [at, { kind, text }] of runs.entries()) {
    const isBetween = kind === 'same' && text.trim() === '' && (went || came) !== '' && at < runs.length - 1;
    if (kind === 'went' || isBetween) went += text;
    if (kind === 'came' || isBetween) came += text;
    if (kind !== 'same' || isBetween) continue;
    flush();
    groups.push(run(kind, text));
  }
  flush();
  return groups;
}

function shorten(text: string, isFirst: boolean, isLast: boolean): string {
  const words = text.split(/(?<=\s)(?=\S)/);
  const [head, tail] = [isFirst ? 0 : BESIDE, isLast ? 0 : BESIDE];
  if (words.length <= head + tail + 2) return text;
  const begin = words.slice(0, head).join('').trimEnd();
  const end = tail === 0 ? '' : words.slice(-tail).join('');
  return `${begin}${CUT}${end}`;
}
