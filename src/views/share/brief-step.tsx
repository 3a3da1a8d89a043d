// Owns the step that prints the brief of the view: by the page's own command, so that paper is the same whoever asks for it.
import { useEffect, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { runCommand } from '../../ui/commands.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import styles from './steps.module.css';

const texts = defineTexts('brief-step', {
  print: 'Print or save as PDF',
  words:
    'A4 or Letter, upright: figures, map, timeline, events by week with who says and who denies, sources as notes. The browser’s own window for printing saves it as PDF, too.',
  preparing: 'Preparing the pages…',
});

export function BriefStep() {
  const t = useTexts(texts);
  const [isPreparing, setPreparing] = useState(false);
  useEffect(() => {
    const stop = () => setPreparing(false);
    addEventListener('beforeprint', stop);
    return () => removeEventListener('beforeprint', stop);
  }, []);
  const print = () => {
    if (!runCommand('print')) return window.print();
    setPreparing(true);
  };
  return (
    <div className={styles.step}>
      <Button className={styles.alone} disabled={isPreparing} onClick={print}>
        {t('print')}
      </Button>
      <p className={styles.note}>{t('words')}</p>
      <p role="status" className={isPreparing ? styles.note : 'visually-hidden'}>
        {isPreparing && t('preparing')}
      </p>
    </div>
  );
}
