// Owns a row of tabs with arrow keys (WAI-ARIA tabs, automatic activation).
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import { actOf } from './keys.ts';
import { TAB_KEYS } from './later-part-keys.ts';
import styles from './tabs.module.css';

export type TabItem<Id extends string> = {
  readonly id: Id;
  readonly name: string;
  readonly count?: string;
};

type Props<Id extends string> = {
  readonly label: string;
  readonly items: readonly TabItem<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  readonly children: ReactNode;
};

export function Tabs<Id extends string>({ label, items, selected, onSelect, children }: Props<Id>) {
  const baseId = useId();
  const list = useRef<HTMLDivElement>(null);
  useTabsInSight(list, selected, items.length);
  // Another was chosen elsewhere, as by Back: the keyboard does not stay on one that Tab no longer leads to.
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement?.role !== 'tab' || !list.current?.contains(activeElement)) return;
    list.current.querySelector<HTMLElement>(`[data-press="tab-${selected}"]`)?.focus();
  }, [selected]);

  const onKeyDown = (event: KeyboardEvent) => {
    const index = items.findIndex(({ id }) => id === selected);
    const towards = document.dir === 'rtl' ? -1 : 1;
    const act = actOf(TAB_KEYS, event);
    if (act === null) return;
    const step = act === 'right' ? towards : -towards;
    const next = act === 'first' ? 0 : act === 'last' ? items.length - 1 : index + step;
    event.preventDefault();
    const wrapped = (next + items.length) % items.length;
    const item = items[wrapped];
    if (!item) return;
    onSelect(item.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[wrapped]?.focus();
  };

  return (
    <div className={styles.tabs}>
      <div role="tablist" aria-label={label} className={styles.list} ref={list} onKeyDown={onKeyDown}>
        {items.map(({ id, name, count }) => (
          <button
            key={id}
            type="button"
            role="tab"
            data-press={`tab-${id}`}
            id={`${baseId}-${id}`}
            aria-selected={id === selected}
            aria-controls={`${baseId}-panel`}
            tabIndex={id === selected ? 0 : -1}
            className={styles.tab}
            onClick={() => onSelect(id)}
          >
            {name} {count !== undefined && <span className={styles.count}>{count}</span>}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${baseId}-panel`}
        aria-labelledby={`${baseId}-${selected}`}
        className={styles.panel}
      >
        {children}
      </div>
    </div>
  );
}

/** So much of the row stays in sight beside the chosen tab, CSS px: enough to read that there is a neighbour. */
const BESIDE_PX = 40;

/** Brings the chosen tab wholly into sight, and marks the ends at which the row has more. */
function useTabsInSight(list: RefObject<HTMLElement | null>, selected: string, count: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab or number of tabs is looked at anew
  useEffect(() => {
    const row = list.current;
    if (!row) return;
    const bring = () => {
      const tab = row.querySelector('[aria-selected=true]')?.getBoundingClientRect();
      const { left, right } = row.getBoundingClientRect();
      if (!tab) return;
      const [over, under] = [tab.right + BESIDE_PX - right, tab.left - BESIDE_PX - left];
      if (over > 0 || under < 0) row.scrollLeft += over > 0 ? over : under;
    };
    const mark = () => {
      const gone = Math.abs(row.scrollLeft);
      row.toggleAttribute('data-before', gone > 1);
      row.toggleAttribute('data-after', row.scrollWidth - row.clientWidth - gone > 1);
    };
    const look = () => {
      bring();
      mark();
    };
    look();
    row.addEventListener('scroll', mark, { passive: true });
    const size = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(look);
    // A count that comes later makes its tab wider.
    for (const part of [row, ...row.children]) size?.observe(part);
    return () => {
      row.removeEventListener('scroll', mark);
      size?.disconnect();
    };
  }, [list, selected, count]);
}
