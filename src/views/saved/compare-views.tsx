// Owns choosing which two are compared: the view on screen or a saved one, with the period before it or another.
import { useState } from 'react';
import { formatCompared, parseCompared } from '../../link/compared.ts';
import { isLoss, parseLink } from '../../link/link.ts';
import { useViewStore } from '../../link/use-view.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import styles from './compare-views.module.css';
import type { SavedView } from './saved-views.ts';
import { texts } from './texts.ts';

type Props = {
  readonly views: readonly SavedView[];
  readonly onTold: (words: string) => void;
  readonly onClose: () => void;
};

const SHOWN = 'shown';
const BEFORE = 'before';

export function CompareViews({ views, onTold, onClose }: Props) {
  const t = useTexts(texts);
  const store = useViewStore();
  const [one, setOne] = useState(SHOWN);
  const [other, setOther] = useState(BEFORE);
  const options = [{ id: SHOWN, name: t('shown') }, ...views];
  const others = [{ id: BEFORE, name: t('before') }, ...options].filter(({ id }) => id !== one);
  // What was chosen may have been deleted, or is compared itself.
  const [chosenOne, chosen] = [options, others].map(
    (all, at) => (all.find(({ id }) => id === [one, other][at]) ?? all[0])?.id,
  );
  const textOf = (id: string | undefined): string | null => {
    const view = views.find((saved) => saved.id === id);
    if (id === BEFORE) return BEFORE;
    const { view: read, notices } = view
      ? parseLink(view.query, '', () => [...new URLSearchParams(view.query)])
      : { view: store.getView(), notices: [] };
    const name = view?.name ?? t('shown');
    if (notices.some(isLoss)) onTold(t('not-whole', { name }));
    const compared = parseCompared(formatCompared(read.filter));
    if (compared === null) onTold(t('too-long', { name }));
    return notices.some(isLoss) ? null : compared;
  };
  const compare = () => {
    const compared = textOf(chosen);
    if (compared === null) return;
    const view = views.find(({ id }) => id === chosenOne);
    onClose();
    if (view) store.follow(view.query);
    // One step: Back leads to what was on screen before.
    store.change({ compare: compared }, view ? 'adjust' : 'step');
  };
  const select = (
    label: string,
    value: string | undefined,
    all: readonly { readonly id: string; readonly name: string }[],
    onChoose: (id: string) => void,
  ) => (
    <select
      className={styles.choice}
      aria-label={label}
      value={value}
      onChange={({ target }) => onChoose(target.value)}
    >
      {all.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
  return (
    <form
      className={styles.compare}
      aria-label={t('compare')}
      onSubmit={(event) => {
        event.preventDefault();
        compare();
      }}
    >
      {select(t('compare-one'), chosenOne, options, setOne)}
      <span aria-hidden="true">{t('compare-with')}</span>
      {select(t('compare-with'), chosen, others, setOther)}
      <Button type="submit">{t('compare-now')}</Button>
    </form>
  );
}
