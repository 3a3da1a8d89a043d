// Owns the list of changes: how many of each kind, the first of each, what each differs in, and what has changed outside the view.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type Between, changeCountsQuery, changesQuery, withheldQuery } from '../../api/get-changes.ts';
import {
  CHANGE_KINDS,
  type ChangeCounts,
  type ChangeKind,
  type Changes,
} from '../../contract/changes-reply.ts';
import { useView } from '../../link/use-view.ts';
import { Button } from '../../ui/button.tsx';
import { language, useTexts } from '../../ui/i18n.ts';
import { useRoving } from '../../ui/use-roving.ts';
import { dateName, numberName } from '../../words/format.ts';
import { dateTag, listsIn } from '../../words/intl.ts';
import { ChangeRow } from './change-row.tsx';
import styles from './changes-list.module.css';
import { countWords, totalOf } from './count-runs.ts';
import { texts } from './texts.ts';

/** Rows of a kind beside others, before more are asked for. */
const FEW = 5;
/** Rows of a kind alone, and after a first press on "more". */
const MANY = 50;

type Props = {
  readonly since: number;
  readonly until: number;
  /** Whether the page shows the earlier revision: what is new cannot be opened there. */
  readonly isPinned: boolean;
};

export function ChangesList({ since, until, isPinned }: Props) {
  const t = useTexts(texts);
  const filter = useView((view) => view.filter);
  const [isWhole, setWhole] = useState(false);
  const [shown, setShown] = useState<ChangeKind | null>(null);
  const between: Between = { since, until, filter: isWhole ? null : filter };
  const counts = useQuery(changeCountsQuery(between));
  if (counts.data === undefined)
    return (
      <div className={styles.state} role="status">
        <p>{t(counts.isError ? 'failed' : 'loading')}</p>
        {counts.isError && <Button onClick={() => void counts.refetch()}>{t('retry')}</Button>}
      </div>
    );
  const { inView, elsewhere } = counts.data;
  const kinds = CHANGE_KINDS.filter((kind) => (shown === null ? inView[kind] > 0 : kind === shown));
  return (
    <>
      <Kinds counts={inView} shown={shown} onShow={setShown} />
      <div className={styles.scroll}>
        <RulesNote {...counts.data} />
        {isWhole && (
          <Line title={t('whole-collection')}>
            <button type="button" className={styles.more} onClick={() => setWhole(false)}>
              {t('back-to-view')}
            </button>
          </Line>
        )}
        {totalOf(inView) === 0 && <p className={styles.state}>{t('unchanged')}</p>}
        {totalOf(inView) > 0 && shown !== null && inView[shown] === 0 && (
          <p className={styles.state}>{t('no-kind')}</p>
        )}
        {kinds.map(
          (kind) =>
            inView[kind] > 0 && (
              <Group
                key={kind}
                kind={kind}
                count={inView[kind]}
                between={between}
                isPinned={isPinned}
                isAlone={shown !== null}
              />
            ),
        )}
        {inView.withheld > 0 && (
          <p className={styles.note}>{t('withheld-note', { count: inView.withheld })}</p>
        )}
        <Withheld {...counts.data.withheld} between={between} />
        {!isWhole && (
          <Line title={t('elsewhere')}>
            <span>{totalOf(elsewhere) === 0 ? t('elsewhere-none') : countWords(elsewhere)}</span>{' '}
            {totalOf(elsewhere) > 0 && (
              <button type="button" className={styles.more} onClick={() => setWhole(true)}>
                {t('show-all')}
              </button>
            )}
          </Line>
        )}
        <p className={styles.note}>{t('crossings-newest')}</p>
      </div>
    </>
  );
}

type KindsProps = {
  readonly counts: ChangeCounts;
  readonly shown: ChangeKind | null;
  readonly onShow: (kind: ChangeKind | null) => void;
};

function Kinds({ counts, shown, onShow }: KindsProps) {
  const t = useTexts(texts);
  const roving = useRoving<HTMLDivElement>();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of its own
    <div role="group" aria-label={t('kinds')} className={styles.kinds} {...roving}>
      {([null, ...CHANGE_KINDS] as const).map((kind) => {
        const count = kind === null ? totalOf(counts) : counts[kind];
        return (
          <button
            key={kind}
            type="button"
            data-stop={kind === shown ? 'first' : ''}
            tabIndex={-1}
            className={styles.kind}
            data-none={count === 0 || undefined}
            aria-pressed={kind === shown}
            onClick={() => onShow(kind)}
          >
            {t(kind === null ? 'all' : `kind-${kind}`)} {numberName(count)}
          </button>
        );
      })}
    </div>
  );
}

type GroupProps = {
  readonly kind: ChangeKind;
  readonly count: number;
  readonly between: Between;
  readonly isPinned: boolean;
  /** Whether no other kind is shown. */
  readonly isAlone: boolean;
};

function Group({ kind, count, between, isPinned, isAlone }: GroupProps) {
  const t = useTexts(texts);
  const [wanted, setWanted] = useState(FEW);
  const most = isAlone ? Math.max(wanted, MANY) : wanted;
  const found = useQuery({ ...changesQuery(between, kind, most), placeholderData: keepPreviousData });
  const rows = (found.data ?? []).slice(0, most);
  const left = count - rows.length;
  return (
    <section className={styles.group} aria-label={t(`kind-${kind}`)} aria-busy={found.isFetching}>
      <h3 className={styles.kindName}>
        {t(`kind-${kind}`)} <span className={styles.figure}>{numberName(count)}</span>
      </h3>
      {found.isPending && <p className={styles.state}>{t('loading')}</p>}
      <ul>
        {rows.map((change) => (
          <ChangeRow key={change.key} change={change} isPinned={isPinned} />
        ))}
      </ul>
      {found.isError && (
        <div className={styles.state} role="status">
          <p>{t('failed')}</p>
          <Button onClick={() => void found.refetch()}>{t('retry')}</Button>
        </div>
      )}
      {left > 0 && found.isSuccess && (
        <button
          type="button"
          className={styles.more}
          aria-disabled={found.isPlaceholderData}
          onClick={() => setWanted(most < MANY ? MANY : most * 4)}
        >
          {t(`more-${kind}`, { count: left })}
        </button>
      )}
    </section>
  );
}

/** Events that went, by their ids alone: of what was withdrawn it is not told whether this view had it. */
function Withheld({ total, between }: Changes['withheld'] & { readonly between: Between }) {
  const t = useTexts(texts);
  const found = useQuery({ ...withheldQuery(between), enabled: total > 0 }).data ?? [];
  if (total === 0) return null;
  const more = total - found.length;
  return (
    <p className={styles.note}>
      {t('withheld-ids', { count: total })}{' '}
      <bdi>{listsIn(dateTag(language())).format(found.map(({ id }) => id))}</bdi>
      {found.length > 0 && more > 0 && ` ${t('withheld-more', { count: more })}`}
    </p>
  );
}

function Line({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.elsewhere} aria-label={title}>
      <h3 className={styles.kindName}>{title}</h3>
      <p>{children}</p>
    </section>
  );
}

/** Where a revision was computed by other rules, figures may differ for that alone. */
function RulesNote({ before, after }: Pick<Changes, 'before' | 'after'>) {
  const t = useTexts(texts);
  if (before.rules === null || after.rules === null) return null;
  const { rules } = before;
  const differing = (['status', 'taxonomy', 'geometry', 'reference'] as const).filter(
    (rule) => rules[rule] !== after.rules?.[rule],
  );
  if (differing.length === 0) return null;
  const words = listsIn(dateTag(language())).format(differing.map((rule) => t(`rule-${rule}`)));
  return <p className={styles.note}>{t('rules-differ', { to: String(after.revision), rules: words })}</p>;
}

/** `revision 1 → 2, 30 Nov 2026`. */
export function BetweenWords({ since, until }: { readonly since: number; readonly until: number }) {
  const t = useTexts(texts);
  const filter = useView((view) => view.filter);
  const found = useQuery(changeCountsQuery({ since, until, filter })).data;
  if (since === until) return t('revision-same', { from: String(since) });
  const date = found === undefined ? '' : dateName(found.after.changedAt.slice(0, 10));
  return t('revision-to', { from: String(since), to: String(until), date });
}
