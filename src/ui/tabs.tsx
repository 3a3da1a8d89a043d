// Owns a row of tabs with arrow keys (WAI-ARIA tabs, automatic activation).
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { actOf } from './keys.ts';
import { TAB_KEYS } from './part-keys.ts';
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
