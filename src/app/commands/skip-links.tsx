// Owns the links that skip to a part of the page: the first stops of the Tab key. They move the keyboard; the address changes only where what is meant is a tab.
import { useTexts } from '../../ui/i18n.ts';
import { goToRegion, type Region } from '../../ui/regions.ts';
import { texts } from '../texts.ts';
import styles from './skip-links.module.css';

type Props = {
  /** Has a part shown that may be hidden. */
  readonly onSkip?: (to: Region) => void;
};

const SKIPS = { map: 'skip-to-map', panel: 'skip-to-events', filters: 'skip-to-filters' } as const;

export function SkipLinks({ onSkip }: Props) {
  const t = useTexts(texts);
  return (Object.keys(SKIPS) as (keyof typeof SKIPS)[]).map((to) => (
    <a
      key={to}
      className={styles.skip}
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        onSkip?.(to);
        goToRegion(to);
      }}
    >
      {t(SKIPS[to])}
    </a>
  ));
}
