// Owns the row of a place under the search field: the place itself, which leads there, and what else can be asked of it, each always to be seen.
import { Fragment, type ReactNode } from 'react';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { pointInDegrees } from '../../words/figures.ts';
import { numberName } from '../../words/format.ts';
import type { Option, PlaceOption } from './options.ts';
import { PlaceContent } from './place-content.tsx';
import { placeName } from './place-name.ts';
import styles from './search-results.module.css';

const texts = defineTexts('search-place-row', {
  go: 'Go there',
  border: 'Show the events along it',
  near: 'Events within',
  km: 'km',
  'near-of': 'Events within {{km}} km of {{name}}',
  'in-it': 'Events there',
  'in-it-of': 'Events in {{name}}',
  'in-box': 'Events in its box on the map',
  'in-box-of': 'Events in the box around {{name}}',
  copy: 'Copy {{text}}',
});

type Props = {
  /** Of one row. */
  readonly options: readonly PlaceOption[];
  readonly optionRow: (
    option: Option,
    className: string | undefined,
    content: ReactNode,
    name?: string,
  ) => ReactNode;
};

export function PlaceRow({ options, optionRow }: Props) {
  const t = useTexts(texts);
  const [main, ...others] = options;
  if (!main) return null;
  const name = 'isLatFirst' in main.found ? pointInDegrees(main.found.at) : placeName(main.found);
  const words = ({ action }: PlaceOption): { short: string; full: string } => {
    if (action.kind === 'near') {
      const km = numberName(action.km);
      return { short: km, full: t('near-of', { km, name }) };
    }
    if (action.kind === 'copy') return both(t('copy', { text: action.text }));
    if (action.kind === 'go' || action.kind === 'border') return both(t(action.kind));
    return { short: t(action.kind), full: t(`${action.kind}-of`, { name }) };
  };
  const nears = others.filter(({ action }) => action.kind === 'near');
  const beside = (text: string) => (
    <span aria-hidden="true" className={styles.actionsLabel}>
      {text}
    </span>
  );
  return (
    <div role="presentation" className={styles.placeRow}>
      {optionRow(
        main,
        styles.option,
        <>
          <PlaceContent found={main.found} />
          <span className={styles.go}>{words(main).short}</span>
        </>,
      )}
      {others.length > 0 && (
        <div role="presentation" className={styles.actions}>
          {others.map((option) => (
            <Fragment key={option.id}>
              {option === nears[0] && beside(t('near'))}
              {optionRow(option, styles.action, words(option).short, words(option).full)}
              {option === nears.at(-1) && beside(t('km'))}
            </Fragment>
          ))}
        </div>
      )}
    </div>
  );
}

const both = (text: string) => ({ short: text, full: text });
