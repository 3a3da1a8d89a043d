// Owns the way from a word to what it means: a small mark beside it that opens the page on method at its section.
import { useViewStore } from '../link/use-view.ts';
import type { MethodSection } from '../link/view.ts';
import { useTexts } from '../ui/i18n.ts';
import { STOP } from '../ui/use-roving.ts';
import { methodNames } from '../words/method-names.ts';
import styles from './method-link.module.css';

type Props = {
  readonly section: MethodSection;
  /** In words, where there is room for them. */
  readonly isWritten?: boolean;
  /** Reached by the arrows of what it stands in (`ui/use-roving`), no stop of the Tab key by itself. */
  readonly isInRow?: boolean;
};

export function MethodLink({ section, isWritten = false, isInRow = false }: Props) {
  const t = useTexts(methodNames);
  const store = useViewStore();
  const name = t('link-to', { section: t(section) });
  return (
    <button
      type="button"
      data-help={!isWritten || undefined}
      {...(isInRow && STOP)}
      className={isWritten ? styles.written : styles.mark}
      aria-haspopup="dialog"
      aria-label={name}
      title={name}
      onClick={() => store.change({ method: section })}
    >
      {isWritten ? t('title') : '?'}
    </button>
  );
}
