// Owns the step that cites the view: a line of plain text, and the same with all sources for reference managers. Always pinned.
import { addressOfFile } from '../../api/take-file.ts';
import { FileButtons } from '../../cards/file-buttons.tsx';
import { TextToCopy } from '../../cards/text-to-copy.tsx';
import { useNames } from '../../cards/use-names.ts';
import { useShownMeta } from '../../cards/use-shown-meta.ts';
import { formatDate, localToday } from '../../contract/calendar-date.ts';
import { addressOfView } from '../../link/link.ts';
import { pageAt } from '../../link/short-link.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { citationInWords, citationOfView } from '../../words/citation.ts';
import { filterInSentence, textOfRuns } from '../../words/filter-sentence.ts';
import type { StepProps } from './step-props.ts';
import styles from './steps.module.css';

const texts = defineTexts('cite-step', {
  name: 'The citation',
  copy: 'Copy citation',
  ris: 'RIS',
  'ris-words': 'for Zotero, EndNote, Mendeley: the view and each source once',
  csl: 'CSL-JSON',
  'csl-words': 'the same for Pandoc and other programs',
  pinned: 'A citation is always pinned: it shows what you see, whatever changes.',
});

export function CiteStep({ pinned, events }: StepProps) {
  const t = useTexts(texts);
  const names = useNames();
  const meta = useShownMeta((shown) => shown);
  const { asof: _, ...filter } = pinned.filter;
  const citation =
    meta &&
    citationOfView(
      {
        collection: meta.collection.title,
        revision: meta.revision,
        changedAt: meta.changedAt,
        coverage: '',
        accessedOn: formatDate(localToday()),
      },
      {
        inWords: textOfRuns(filterInSentence(filter, names)),
        events,
        address: addressOfView({ ...pinned, theme: null }, pageAt(location)),
      },
    );
  return (
    <div className={styles.step}>
      {citation && <TextToCopy text={citationInWords(citation)} name={t('name')} label={t('copy')} />}
      <FileButtons
        files={[
          {
            address: addressOfFile('ris', pinned.filter, pinned.sort),
            label: t('ris'),
            words: t('ris-words'),
          },
          {
            address: addressOfFile('csl.json', pinned.filter, pinned.sort),
            label: t('csl'),
            words: t('csl-words'),
          },
        ]}
      />
      <p className={styles.note}>{t('pinned')}</p>
    </div>
  );
}
