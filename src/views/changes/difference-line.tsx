// Owns how one field that reads otherwise is told: words struck or tinted, figures as they were and are, lists as how many, and which.
import type { ReactNode } from 'react';
import { displayText } from '../../cards/display-text.ts';
import { useNames } from '../../cards/use-names.ts';
import type { Difference } from '../../contract/changes-reply.ts';
import type { Toll } from '../../contract/event.ts';
import { useTexts } from '../../ui/i18n.ts';
import { claimRuns } from '../../words/claim-words.ts';
import { coordinatesName, tollFigure } from '../../words/figures.ts';
import { countryName, numberName, whenName } from '../../words/format.ts';
import type { Names } from '../../words/names.ts';
import { relationName, roleName, statusName, typeName } from '../../words/vocabulary.ts';
import styles from './difference-line.module.css';
import { texts } from './texts.ts';
import { wordRuns } from './word-runs.ts';

/** Longer ones are told in part. */
const LONGEST = 2000;

export function DifferenceLine({ difference }: { readonly difference: Difference }) {
  const t = useTexts(texts);
  return (
    <>
      <dt className={styles.field}>{t(`field-${difference.field}`)}</dt>
      <dd className={styles.value}>
        <Told difference={difference} />
      </dd>
    </>
  );
}

function Told({ difference }: { readonly difference: Difference }): ReactNode {
  const t = useTexts(texts);
  const names = useNames();
  switch (difference.field) {
    case 'title':
    case 'summary':
    case 'place':
      return <Words before={difference.before} after={difference.after} />;
    case 'note':
      return <Words before={difference.before ?? ''} after={difference.after ?? ''} />;
    case 'date':
      return <Instead before={whenName(difference.before)} after={whenName(difference.after)} />;
    case 'type':
      return <Instead before={typeName(difference.before)} after={typeName(difference.after)} />;
    case 'status':
      return (
        <Instead
          before={statusName(difference.before).toLowerCase()}
          after={statusName(difference.after).toLowerCase()}
        />
      );
    case 'killed':
    case 'injured':
      return <Instead before={tollWords(difference.before)} after={tollWords(difference.after)} />;
    case 'country':
    case 'province':
    case 'border': {
      const nameOf = { country: countryName, province: names.province, border: names.border }[
        difference.field
      ];
      const word = (id: string | null) => (id === null ? t('none') : nameOf(id));
      return <Instead before={word(difference.before)} after={word(difference.after)} />;
    }
    case 'position':
      return <Instead before={positionWords(difference.before)} after={positionWords(difference.after)} />;
    default:
      return <ListTold difference={difference} names={names} />;
  }
}

const tollWords = (toll: Toll | null) => (toll === null ? texts.t('none') : tollFigure(toll));

type Position = Extract<Difference, { field: 'position' }>['before'];

function positionWords({ coordinates, precisionKm }: Position): string {
  if (coordinates === null) return texts.t('none');
  return `${coordinatesName(coordinates, precisionKm)} ± ${numberName(precisionKm)} km`;
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
        {t('before', { value: before || t('none') })} {t('after', { value: after || t('none') })}
      </span>
    </>
  );
}

type ListDifference = Extract<Difference, { came: readonly unknown[] }>;

function ListTold({ difference, names }: { readonly difference: ListDifference; readonly names: Names }) {
  const t = useTexts(texts);
  const { before, after, changed } = difference;
  const [came, went, otherwise] = (['came', 'went', 'otherwise'] as const).map((way) =>
    itemsOf(difference, way, names),
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

/** Each in a few words; alike ones once. */
function itemsOf(difference: ListDifference, way: 'came' | 'went' | 'otherwise', names: Names): string[] {
  const inWords = (): string[] => {
    switch (difference.field) {
      case 'actors':
        return difference[way].map(({ name, shortName, role }) => `${shortName ?? name}, ${roleName(role)}`);
      case 'claims':
        return difference[way].map(({ actor, stance, about }) =>
          claimRuns(stance, names.actorInShort(actor.id), about)
            .map(({ text }) => text)
            .join(''),
        );
      case 'sources':
        return difference[way].map(({ publisher }) => publisher);
      case 'related':
        return difference[way].map(
          ({ relation, direction, title }) => `${relationName(relation, direction)}: ${title}`,
        );
    }
  };
  return [...new Set(inWords().map((text) => displayText(text, 200)))];
}
