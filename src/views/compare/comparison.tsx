// Owns what a comparison consists of when it has come: what each side selects, its numbers, when and where, how far all of it reaches.
import { useId } from 'react';
import { MethodLink } from '../../cards/method-link.tsx';
import { Runs } from '../../cards/runs.tsx';
import { useShownMeta } from '../../cards/use-shown-meta.ts';
import { MOST_DRAWN } from '../../contract/brief-reply.ts';
import type { ComparedSide, ComparisonReply } from '../../contract/comparison-reply.ts';
import type { Filter } from '../../contract/filter.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { dateName, numberName } from '../../words/format.ts';
import { dataAsOf, diplomaticSign, incidentSign, whenInPicture } from '../../words/picture-words.ts';
import styles from './compare.module.css';
import { Drawing } from './drawing.tsx';
import { Numbers } from './numbers.tsx';
import { areSame, type Collected, isEarly, type Side, standingOf, unlikeIn } from './sides.ts';
import { texts } from './texts.ts';

type Props = {
  readonly sides: readonly [Side, Side];
  readonly reply: ComparisonReply;
  readonly onOpen: (side: Side) => void;
};

export function Comparison({ sides, reply, onOpen }: Props) {
  const t = useTexts(texts);
  const id = useId();
  const { coverage, unit } = reply;
  const note = useShownMeta(({ collection }) => collection.note);
  const isSynthetic = useShownMeta(({ collection }) => collection.isSynthetic);
  const of = (side: Side) => reply[side.of];
  const firstDate = useShownMeta((meta) => meta.firstDate) ?? null;
  const collected = coverage && { ...coverage, firstDate };
  const reach = coverage && { full: dateName(coverage.fullUntil), thin: dateName(coverage.thinUntil) };
  const first = firstDate === null ? '' : dateName(firstDate);
  const last = coverage?.thinUntil ?? '';
  const isGappy = coverage !== null && sides.some(({ filter: { to } }) => to !== undefined && to > last);
  const section = (name: 'selects' | 'numbers' | 'when' | 'where') => ({
    className: styles.section,
    'aria-labelledby': `${id}-${name}`,
    heading: (
      <h3 id={`${id}-${name}`} className={styles.heading}>
        {t(name)}
      </h3>
    ),
  });
  const selects = section('selects');
  const numbers = section('numbers');
  return (
    <>
      {collected &&
        unlikeIn(sides, collected).map((end) => (
          <p key={end} className={styles.warning}>
            {t(`warning-${end}`, { ...reach, first })}
          </p>
        ))}
      <section className={selects.className} aria-labelledby={selects['aria-labelledby']}>
        {selects.heading}
        {areSame(sides) && <p className={styles.soft}>{t('same')}</p>}
        <div className={styles.pair}>
          {sides.map((side) => (
            <div key={side.of} className={styles.side}>
              <h4 className={styles.name}>
                <span className={styles.role}>{t(side.role)}</span>
                <bdi>{side.name}</bdi>
              </h4>
              <p className={styles.words}>
                <Runs runs={side.sentence} />.
              </p>
              <p className={styles.soft}>
                <Reach filter={side.filter} collected={collected} />
                {'\u00a0'}
                <MethodLink section="coverage" />
              </p>
              <Button
                className={styles.open}
                aria-label={t('open-side', { name: side.name })}
                onClick={() => onOpen(side)}
              >
                {t('open')}
              </Button>
            </div>
          ))}
        </div>
      </section>
      <section className={numbers.className} aria-labelledby={numbers['aria-labelledby']}>
        {numbers.heading}
        <Numbers sides={sides} of={of} />
      </section>
      <Drawn
        sides={sides}
        of={of}
        when={`${t('columns')}: ${whenInPicture(unit, isGappy)}. ${t('one-scale', { unit: t(`unit-${unit}`) })}.`}
        where={`${t('signs')}: ${incidentSign(KINDS)}; ${diplomaticSign(KINDS)}. ${t('one-frame')}.`}
      />
      <footer className={styles.foot}>
        <p>{dataAsOf(reply.changedAt, reply.revision)}.</p>
        {note !== undefined && note !== '' && <p>{t(isSynthetic ? 'note' : 'census', { note })}</p>}
      </footer>
    </>
  );
}

type ReachProps = { readonly filter: Filter; readonly collected: Collected | null };

/** What was collected of a side's days. Of those before the first event nothing is said to have been. */
function Reach({ filter, collected }: ReachProps) {
  const t = useTexts(texts);
  if (collected === null) return t('reach-not-said');
  const { fullUntil, thinUntil, firstDate } = collected;
  const days = {
    full: dateName(fullUntil),
    thin: dateName(thinUntil),
    first: dateName(firstDate ?? fullUntil),
  };
  const standing = standingOf(filter, collected);
  const early = standing !== 'before' && isEarly(filter, collected) ? t('reach-early', days) : '';
  const last = early !== '' && standing === 'full' ? '' : t(`reach-${standing}`, days);
  return [last, early].filter(Boolean).join(' ');
}

const KINDS = { isOne: false, isNumbered: false };

type DrawnProps = {
  readonly sides: readonly [Side, Side];
  readonly of: (side: Side) => ComparedSide;
  /** What the pictures show. */
  readonly when: string;
  readonly where: string;
};

function Drawn({ sides, of, ...words }: DrawnProps) {
  const t = useTexts(texts);
  const id = useId();
  const counts = sides.map((side) => of(side).totals.events);
  if (sides.every((side) => of(side).map === null))
    return (
      <p className={`${styles.soft} ${styles.section}`}>
        {t(counts.every((count) => count === 0) ? 'none' : 'too-many', { most: numberName(MOST_DRAWN) })}
      </p>
    );
  return (['when', 'where'] as const).map((part) => (
    <section key={part} className={styles.section} aria-labelledby={`${id}-${part}`}>
      <h3 id={`${id}-${part}`} className={styles.heading}>
        {t(part)}
      </h3>
      <p className={styles.soft}>{words[part]}</p>
      <div className={styles.pair}>
        {sides.map((side) => {
          const { totals, map, timeline, elsewhere, unplaced } = of(side);
          const left = [
            part === 'where' && elsewhere > 0 ? t('elsewhere', { figure: numberName(elsewhere) }) : '',
            part === 'where' && unplaced > 0 ? t('unplaced', { figure: numberName(unplaced) }) : '',
          ].filter(Boolean);
          const svg = part === 'when' ? timeline : map;
          return (
            <figure key={side.of} className={styles.picture} data-part={part}>
              <figcaption className={styles.caption}>
                <strong>
                  <bdi>{side.name}</bdi>
                </strong>
                :{' '}
                {[t('counted', { count: totals.events, figure: numberName(totals.events) }), ...left].join(
                  '; ',
                )}
              </figcaption>
              {svg === null ? <p className={styles.soft}>{t('no-time')}</p> : <Drawing svg={svg} />}
            </figure>
          );
        })}
      </div>
    </section>
  ));
}
