// Owns the page on method over the page: its sections and the ways between them.
import { useId, useRef } from 'react';
import { formatLink } from '../../link/link.ts';
import { useView, useViewStore } from '../../link/use-view.ts';
import { METHOD_SECTIONS, type MethodSection } from '../../link/view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { DialogTop, ModalDialog } from '../../ui/modal-dialog.tsx';
import { methodNames } from '../../words/method-names.ts';
import styles from './method-page.module.css';
import { SECTIONS } from './sections.tsx';
import { texts } from './texts.ts';
import { useReadSection } from './use-read-section.ts';

export function MethodPage() {
  const section = useView(({ method }) => method);
  return section === null ? null : <Shown section={section} />;
}

function Shown({ section }: { readonly section: MethodSection }) {
  const t = useTexts(texts);
  const name = useTexts(methodNames);
  const id = useId();
  const store = useViewStore();
  const scroller = useRef<HTMLDivElement>(null);
  const { go, onScroll } = useReadSection(section, scroller, (one) => `${id}-${one}`);
  const close = () => store.change({ method: null });
  return (
    <ModalDialog
      form="page"
      className={styles.page}
      labelledBy={`${id}-title`}
      isOnTop
      isInAddress
      onClose={close}
    >
      <div className={styles.top}>
        <DialogTop titleId={`${id}-title`} title={name('title')} close={t('close')} onClose={close}>
          {/* On narrow screens, in place of the list beside the text. */}
          <select
            className={styles.choice}
            aria-label={t('contents')}
            value={section}
            onChange={({ target }) => {
              const chosen = METHOD_SECTIONS.find((one) => one === target.value);
              if (chosen) go(chosen, false);
            }}
          >
            {METHOD_SECTIONS.map((one) => (
              <option key={one} value={one}>
                {name(one)}
              </option>
            ))}
          </select>
        </DialogTop>
      </div>
      <section
        ref={scroller}
        className={styles.scroll}
        aria-label={t('text')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys, too
        tabIndex={0}
        onScroll={onScroll}
      >
        <nav className={styles.contents} aria-label={t('contents')}>
          <ol>
            {METHOD_SECTIONS.map((one) => (
              <li key={one}>
                <a
                  href={`?${formatLink({ ...store.getView(), method: one })}`}
                  aria-current={one === section || undefined}
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                    event.preventDefault();
                    go(one, true);
                  }}
                >
                  {name(one)}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <article className={styles.text}>
          <p className={styles.lead}>{t('lead')}</p>
          {METHOD_SECTIONS.map((one) => {
            const Content = SECTIONS[one];
            return (
              <section key={one} aria-labelledby={`${id}-${one}`}>
                <h3 id={`${id}-${one}`} tabIndex={-1}>
                  {name(one)}
                </h3>
                <Content />
              </section>
            );
          })}
        </article>
      </section>
    </ModalDialog>
  );
}
