// Owns the menu of what can be taken away of the view: an entry each, whose small step opens below it.
import { type ComponentType, useId, useState } from 'react';
import { useAnswer } from '../../engine/client/use-engine.ts';
import { Button } from '../../ui/button.tsx';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import type { IconProps } from '../../ui/icons.tsx';
import { numberName } from '../../words/format.ts';
import { BriefStep } from './brief-step.tsx';
import { CiteStep } from './cite-step.tsx';
import { EmbedStep } from './embed-step.tsx';
import { CollectionStep, MapDataStep, TableStep } from './file-steps.tsx';
import { FollowStep } from './follow-step.tsx';
import { PictureStep } from './picture-step.tsx';
import {
  AppWindow,
  FileBraces,
  Image,
  Layers,
  Printer,
  Quote,
  Rss,
  Sheet,
  SquarePen,
} from './step-icons.tsx';
import type { StepProps } from './step-props.ts';
import styles from './take-away.module.css';
import { TextStep } from './text-step.tsx';

const texts = defineTexts('take-away', {
  title: 'Take it away',
  'every-file': 'every file names its revision and coverage',
  brief: 'Brief',
  'brief-words': 'to print, or as PDF',
  picture: 'Picture',
  'picture-words': 'PNG or SVG of each part',
  table: 'Table',
  'table-words_one': 'CSV · XLSX, {{figure}} row',
  'table-words_other': 'CSV · XLSX, {{figure}} rows',
  map: 'Map data',
  'map-words': 'GeoJSON · KML',
  collection: 'Our own format',
  'collection-words': 'JSON, to load elsewhere',
  cite: 'Cite',
  'cite-words': 'RIS · CSL-JSON · plain text',
  text: 'Copy as text',
  'text-words': 'title, five lines, link',
  follow: 'Follow',
  'follow-words': 'Atom · JSON · calendar',
  embed: 'Embed',
  'embed-words': 'a part in another page',
});

type Entry = {
  readonly id: 'brief' | 'picture' | 'table' | 'map' | 'collection' | 'cite' | 'text' | 'follow' | 'embed';
  readonly icon: ComponentType<IconProps>;
  readonly step: ComponentType<StepProps>;
};

/** One row for each; its words are `id` and `id-words` above. */
const ENTRIES: readonly Entry[] = [
  { id: 'brief', icon: Printer, step: BriefStep },
  { id: 'picture', icon: Image, step: PictureStep },
  { id: 'table', icon: Sheet, step: TableStep },
  { id: 'map', icon: Layers, step: MapDataStep },
  { id: 'cite', icon: Quote, step: CiteStep },
  { id: 'text', icon: SquarePen, step: TextStep },
  { id: 'collection', icon: FileBraces, step: CollectionStep },
  { id: 'follow', icon: Rss, step: FollowStep },
  { id: 'embed', icon: AppWindow, step: EmbedStep },
];

export function TakeAway({ view, pinned }: Omit<StepProps, 'events'>) {
  const t = useTexts(texts);
  const id = useId();
  const [open, setOpen] = useState<Entry['id'] | null>(null);
  const events = useAnswer((answer) => answer?.totals.events ?? 0);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.head}>
        <h3 id={id} className={styles.title}>
          {t('title')}
        </h3>
        <span className={styles.words}>{t('every-file')}</span>
      </header>
      <div className={styles.entries}>
        {ENTRIES.map(({ id: name, icon: Icon, step: Step }) => {
          const isOpen = open === name;
          return [
            <Button
              key={name}
              variant="bare"
              className={styles.entry}
              aria-expanded={isOpen}
              aria-controls={isOpen ? `${id}-${name}` : undefined}
              onClick={() => setOpen(isOpen ? null : name)}
            >
              <Icon size={16} className={styles.icon} />
              <span className={styles.name}>
                {t(name)}
                <span className={styles.words}>
                  {t(`${name}-words`, { count: events, figure: numberName(events) })}
                </span>
              </span>
            </Button>,
            isOpen && (
              <div key={`${name}-step`} id={`${id}-${name}`} className={styles.step}>
                <Step view={view} pinned={pinned} events={events} />
              </div>
            ),
          ];
        })}
      </div>
    </section>
  );
}
