// Owns how one field that reads otherwise is told: words struck or tinted, figures as they were and are, lists as how many, and which.
import type { ReactNode } from 'react';
import { displayText } from '../../cards/display-text.ts';
import { useNames } from '../../cards/use-names.ts';
import type { Difference } from '../../contract/changes-reply.ts';
import { useTexts } from '../../ui/i18n.ts';
import {
  fieldName,
  itemsInWords,
  type ListDifference,
  noneInWords,
  valuesInWords,
} from '../../words/difference-words.ts';
import { numberName } from '../../words/format.ts';
import type { Names } from '../../words/names.ts';
import styles from './difference-line.module.css';
import { texts } from './texts.ts';
import { wordRuns } from './word-runs.ts';

/** Longer ones are told in part. */
const LONGEST = 2000;

export function DifferenceLine({ difference }: { readonly difference: Difference }) {
  return (
    <>
      <dt className={styles.field}>{fieldName(difference.field)}</dt>
      <dd className={styles.value}>
        <Told difference={difference} />
      </dd>
    </>
  );
}

function Told({ difference }: { readonly difference: Difference }): ReactNode {
  const names = useNames();
  switch (difference.field) {
    case 'actors':
    case 'claims':
    case 'sources':
    case 'related':
      return <ListTold difference={difference} names={names} />;
    case 'title':
    case 'summary':
    case 'place':
    case 'note':
      return <Words {...valuesInWords(difference, names)} />;
    default:
      return <Instead {...valuesInWords(difference, names)} />;
  }
}

type Both = { readonly before: string; readonly after: string };

/** One value in place of another. */
function Instead({ before, after }: Both) {
  return (
    <Twice before={before} after={after}>
      <del className={styles.went}>{before}</del> <ins className={styles.came}>{after}</ins>
    </Twice>
  );
}

function Words(both: Both) {
  const [before, after] = [displayText(both.before, LONGEST), displayText(both.after, LONGEST)];
  return (
    <Twice before={before} after={after}>
      <span dir="auto" className={styles.words}>
        {wordRuns(before, after).map(({ kind, text }, at) => {
          const key = `${kind} ${at}`;
          if (kind === 'same') return <span key={key}>{text}</span>;
          const Change = kind === 'went' ? 'del' : 'ins';
          return (
            <Change key={key} className={styles[kind]}>
              {text}
            </Change>
          );
        })}
      </span>
    </Twice>
  );
}

/** Struck and tinted words are nothing to who listens: they hear the whole of both. */
function Twice({ before, after, children }: Both & { readonly children: ReactNode }) {
  const t = useTexts(texts);
  return (
    <>
      <span aria-hidden="true">{children}</span>
      <span className="visually-hidden">
        {t('before', { value: before || noneInWords() })} {t('after', { value: after || noneInWords() })}
      </span>
    </>
  );
}

function ListTold({ difference, names }: { readonly difference: ListDifference; readonly names: Names }) {
  const t = useTexts(texts);
  const { before, after, changed } = difference;
  const [came, went, otherwise] = (['came', 'went', 'otherwise'] as const).map((way) =>
    itemsInWords(difference, way, names),
  ) as [string[], string[], string[]];
  return (
    <>
      {before === after && came.length + went.length === 0 ? (
        t('read-otherwise-of', { count: changed, all: after })
      ) : (
        <>
          <Figures before={before} after={after} />
          {changed > 0 && (
            <span className={styles.otherwise}> {t('read-otherwise', { count: changed })}</span>
          )}
        </>
      )}
      {went.length + came.length + otherwise.length > 0 && (
        <ul className={styles.items}>
          {went.map((item) => (
            <li key={`went ${item}`}>
              <del className={styles.went}>{item}</del>
            </li>
          ))}
          {came.map((item) => (
            <li key={`came ${item}`}>
              <ins className={styles.came}>{item}</ins>
            </li>
          ))}
          {otherwise.map((item) => (
            <li key={`otherwise ${item}`}>{t('item-otherwise', { item })}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** `3 → 5`; of a list that is as long as it was, how long it is. */
function Figures({ before, after }: { readonly before: number; readonly after: number }) {
  if (before === after) return <strong>{numberName(after)}</strong>;
  return (
    <>
      <span aria-hidden="true">
        {numberName(before)} <span className={styles.arrow}>→</span> <strong>{numberName(after)}</strong>
      </span>
      <span className="visually-hidden">
        {texts.t('before', { value: numberName(before) })} {texts.t('after', { value: numberName(after) })}
      </span>
    </>
  );
}
