// Owns the table of voices: who says and who answers how often.
import { useState } from 'react';
import { shortNameOf } from '../../cards/short-name.tsx';
import { nameOf, type Thread } from '../../matching/claim-threads.ts';
import { useTexts } from '../../ui/i18n.ts';
import { numberName } from '../../words/format.ts';
import styles from './claims-panel.module.css';
import { texts } from './texts.ts';

const MOST_VOICES = 10;

export function VoicesTable({ threads }: { readonly threads: readonly Thread[] }) {
  const t = useTexts(texts);
  const [isWhole, setWhole] = useState(false);
  const voices = voicesOf(threads);
  const shown = isWhole ? voices : voices.slice(0, MOST_VOICES);
  return (
    <>
      <table className={styles.voices}>
        <thead>
          <tr>
            <th scope="col">{t('voices')}</th>
            <th scope="col">{t('says')}</th>
            <th scope="col">{t('voice-answers')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, name, says, answers }) => (
            <tr key={id}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>{numberName(says)}</td>
              <td>{numberName(answers)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < voices.length && (
        <button type="button" className={styles.more} onClick={() => setWhole(true)}>
          {t('more', { count: voices.length - shown.length })}
        </button>
      )}
    </>
  );
}

/** The most frequent first. An answer to several claims is one answer. */
function voicesOf(threads: readonly Thread[]) {
  const voices = new Map<string, { id: string; name: string; says: number; answers: number }>();
  const count = (told: Thread['answers'][number] | Thread['said'], what: 'says' | 'answers') => {
    const { claimant } = told;
    const voice = voices.get(claimant.id) ?? {
      id: claimant.id,
      name: shortNameOf(claimant),
      says: 0,
      answers: 0,
    };
    voice[what] += 1;
    voices.set(claimant.id, voice);
  };
  for (const { said } of threads) count(said, 'says');
  const answers = new Map(
    threads.flatMap((thread) => thread.answers.map((answer) => [nameOf(answer), answer])),
  );
  for (const answer of answers.values()) count(answer, 'answers');
  return [...voices.values()].sort(
    (a, b) => b.says + b.answers - a.says - a.answers || (a.name < b.name ? -1 : 1),
  );
}
