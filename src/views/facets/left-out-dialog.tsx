// Owns the list behind "left out as overlap": each part that a sum leaves out, with the event that carries its figure.
import { type CSSProperties, useId } from 'react';
import { displayText } from '../../cards/display-text.ts';
import { Glyph } from '../../cards/glyph.tsx';
import { chooseEvent } from '../../cards/put-aside.ts';
import type { SarhadEvent } from '../../contract/event.ts';
import { useViewStore } from '../../link/use-view.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { DialogBox, ModalDialog } from '../../ui/modal-dialog.tsx';
import { numberName, whenName } from '../../words/format.ts';
import type { LeftOut } from './left-out.ts';
import styles from './left-out-dialog.module.css';
import { useLeftOut } from './use-left-out.ts';

const texts = defineTexts('left-out', {
  title: 'Left out as overlap',
  close: 'Close',
  how: 'Each of these is part of another event of the selection, whose figure includes it: the sum adds the whole alone, so that nobody is counted twice. As an event each still counts.',
  'sum:killed_one': '{{figure}} killed, in {{count}} event',
  'sum:killed_other': '{{figure}} killed, in {{count}} events',
  'sum:injured_one': '{{figure}} injured, in {{count}} event',
  'sum:injured_other': '{{figure}} injured, in {{count}} events',
  within: 'within',
  finding: 'Looking them up…',
  failed: 'They could not be looked up: the server does not answer.',
});

type Props = {
  /** Where the dialog opens, px of the window; the style sheet keeps it inside. */
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
};

export default function LeftOutDialog({ at, onClose }: Props) {
  const t = useTexts(texts);
  const id = useId();
  const store = useViewStore();
  const { found, hasFailed } = useLeftOut();
  const open = (event: SarhadEvent) => {
    onClose();
    chooseEvent(store, event.id);
  };
  return (
    <ModalDialog
      form="sheet"
      className={styles.dialog}
      style={{ '--x': `${at.x}px`, '--y': `${at.y}px` } as CSSProperties}
      labelledBy={`${id}-title`}
      describedBy={`${id}-how`}
      onClose={onClose}
    >
      <DialogBox titleId={`${id}-title`} title={t('title')} close={t('close')} onClose={onClose}>
        <p id={`${id}-how`} className={styles.how}>
          {t('how')}
        </p>
        {found === null && (
          <p role="status" className={styles.how}>
            {t(hasFailed ? 'failed' : 'finding')}
          </p>
        )}
        {found !== null &&
          (['killed', 'injured'] as const).map(
            (toll) =>
              found[toll].length > 0 && <Figure key={toll} toll={toll} list={found[toll]} onOpen={open} />,
          )}
      </DialogBox>
    </ModalDialog>
  );
}

type FigureProps = {
  readonly toll: 'killed' | 'injured';
  readonly list: readonly LeftOut[];
  readonly onOpen: (event: SarhadEvent) => void;
};

function Figure({ toll, list, onOpen }: FigureProps) {
  const t = useTexts(texts);
  const id = useId();
  const sum = list.reduce((total, { figure }) => total + figure, 0);
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.sum}>
        {t(`sum:${toll}`, { count: list.length, figure: numberName(sum) })}
      </h3>
      <ul>
        {list.map(({ part, wholes, figure }) => (
          <li key={part.key} className={styles.row}>
            <span className={styles.figure}>{numberName(figure)}</span>
            <div className={styles.events}>
              <Named event={part} onOpen={onOpen} />
              {wholes.map((whole) => (
                <div key={whole.key} className={styles.whole}>
                  <span className={styles.within}>{t('within')}</span>
                  <Named event={whole} onOpen={onOpen} />
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Named({ event, onOpen }: { readonly event: SarhadEvent; readonly onOpen: FigureProps['onOpen'] }) {
  return (
    <button type="button" className={styles.event} onClick={() => onOpen(event)}>
      <Glyph type={event.type} status={event.status} className={styles.glyph} />
      <span>
        <bdi className={styles.title}>{displayText(event.title, 200)}</bdi>{' '}
        <span className={styles.when}>{whenName(event)}</span>
      </span>
    </button>
  );
}
