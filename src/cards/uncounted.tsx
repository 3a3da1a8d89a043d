// Owns what stands in place of numbers when what counts them could not be loaded: it says so, and tries again by a press or once the server is back.
import { useEffect, useRef } from 'react';
import type { EngineClient } from '../engine/client/client.ts';
import { useEngineState } from '../engine/client/use-engine.ts';
import { Button } from '../ui/button.tsx';
import { defineTexts, useTexts } from '../ui/i18n.ts';
import { onServerBack, reloadIfServerAnswers } from '../ui/lazy-part.ts';
import { reloadPage } from '../ui/reload-page.ts';
import { useWhyNotLoaded } from '../ui/use-why-not-loaded.ts';
import styles from './uncounted.module.css';

const texts = defineTexts('uncounted', {
  unknown: 'The part of the page that counts them could not be loaded.',
  unreachable: 'The part of the page that counts them could not be loaded; cannot reach the server.',
  trouble: 'The part of the page that counts them could not be loaded: the server is in trouble.',
  newer:
    'There is a newer version of this page, and the server no longer has the part of this one that counts them.',
  kept: 'Nothing of your view is lost: it is in the address.',
  retry: 'Try again',
  reload: 'Reload the page',
});

type Props = {
  /** What is missing, in a sentence. */
  readonly words: string;
  /** Whether it helped. */
  readonly tryAgain: () => Promise<boolean>;
};

export function Uncounted({ words, tryAgain }: Props) {
  const t = useTexts(texts);
  const error = useEngineState(({ laterModuleFailure }) => laterModuleFailure);
  const why = useWhyNotLoaded(error);
  const isHere = useRef(true);
  const again = useRef(tryAgain);
  again.current = tryAgain;
  useEffect(() => {
    isHere.current = true;
    const stop = onServerBack(() => void again.current());
    return () => {
      isHere.current = false;
      stop();
    };
  }, []);
  const press = async () => {
    // A worker, too, may keep a module that did not come as failed.
    if (!(await tryAgain()) && isHere.current) await reloadIfServerAnswers();
  };
  return (
    <div role="alert" className={styles.uncounted}>
      <p className={styles.words}>{words}</p>
      <p>
        {t(why ?? 'unknown')} {t('kept')}
      </p>
      {why === 'newer' ? (
        <Button onClick={() => void reloadPage()}>{t('reload')}</Button>
      ) : (
        <Button onClick={() => void press()}>{t('retry')}</Button>
      )}
    </div>
  );
}

/** Asks the engine once more for all that it was asked for; whether it can count it now. */
export function askAgain(engine: EngineClient): Promise<boolean> {
  return new Promise((resolve) => {
    const before = engine.getState().answer?.seq ?? 0;
    const stop = engine.subscribe(() => {
      const { answer, havePositionsFailed } = engine.getState();
      if (answer === null || answer.seq <= before) return;
      stop();
      resolve(!answer.lacksLaterModule && !havePositionsFailed);
    });
    engine.retry();
  });
}
