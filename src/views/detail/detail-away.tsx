// Owns what can be taken away of one event: the same as of a view, but for tables and map data, which one event does not make.
import { useState } from 'react';
import { addressOfEventFile, addressOfEventMap } from '../../api/take-file.ts';
import { FileButtons } from '../../cards/file-buttons.tsx';
import { TextToCopy } from '../../cards/text-to-copy.tsx';
import { useShownMeta } from '../../cards/use-shown-meta.ts';
import { formatDate, localToday } from '../../contract/calendar-date.ts';
import type { SarhadEvent } from '../../contract/event.ts';
import { addressOfView } from '../../link/link.ts';
import { pageAt } from '../../link/short-link.ts';
import { DEFAULT_VIEW } from '../../link/view.ts';
import { Button } from '../../ui/button.tsx';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { citationInWords, citationOfEvent } from '../../words/citation.ts';
import { eventInText, reachInWords } from '../../words/in-text.ts';
import styles from './detail-away.module.css';

const texts = defineTexts('detail-away', {
  title: 'Take it away',
  text: 'As text',
  'copy-text': 'Copy text',
  citation: 'Citation',
  'copy-citation': 'Copy citation',
  ris: 'RIS',
  'ris-words': 'for Zotero, EndNote, Mendeley: the event and its sources',
  csl: 'CSL-JSON',
  'csl-words': 'the same for Pandoc and other programs',
  json: 'JSON',
  'map-png': 'Map, PNG',
  'map-png-words': 'the place of the event, and how precisely it is known',
  'map-svg': 'Map, SVG',
  'map-svg-words': 'the same as a drawing',
  'json-words': 'our own format, with what it refers to: “npm run load” takes it',
});

type Props = { readonly event: SarhadEvent; readonly revision: number };

export function DetailAway({ event, revision }: Props) {
  const t = useTexts(texts);
  const [isOpen, setOpen] = useState(false);
  const meta = useShownMeta((shown) => shown);
  return (
    <div className={styles.away}>
      <Button variant="bare" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('title')}
      </Button>
      {isOpen && meta && <Opened event={event} revision={revision} meta={meta} />}
    </div>
  );
}

function Opened({ event, revision, meta }: Props & { readonly meta: Parameters<typeof reachInWords>[0] }) {
  const t = useTexts(texts);
  const { id } = event;
  // A citation is pinned; what is sent shows the event as it is known when it is opened.
  const addressAt = (asof: Partial<typeof DEFAULT_VIEW.filter>) =>
    addressOfView({ ...DEFAULT_VIEW, filter: asof, event: id }, pageAt(location));
  const pinned = addressAt(revision === 0 ? {} : { asof: String(revision) });
  const citation = citationOfEvent(
    {
      collection: meta.collection.title,
      revision,
      changedAt: meta.changedAt,
      coverage: '',
      accessedOn: formatDate(localToday()),
    },
    event,
    pinned,
  );
  const file = (form: 'ris' | 'csl.json' | 'json') => addressOfEventFile(form, id, revision);
  return (
    <div className={styles.opened}>
      <TextToCopy
        text={eventInText(event, reachInWords(meta), addressAt({}))}
        name={t('text')}
        label={t('copy-text')}
      />
      <TextToCopy text={citationInWords(citation)} name={t('citation')} label={t('copy-citation')} />
      <FileButtons
        files={[
          { address: file('ris'), label: t('ris'), words: t('ris-words') },
          { address: file('csl.json'), label: t('csl'), words: t('csl-words') },
          { address: addressOfEventMap('png', id, revision), label: t('map-png'), words: t('map-png-words') },
          { address: addressOfEventMap('svg', id, revision), label: t('map-svg'), words: t('map-svg-words') },
          { address: file('json'), label: t('json'), words: t('json-words') },
        ]}
      />
    </div>
  );
}
