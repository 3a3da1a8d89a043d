// Owns the step that takes parts of the view as pictures: the map as it is looked at, the timeline, the strip of the one border.
import { addressOfFigure } from '../../api/take-file.ts';
import { FileButtons } from '../../cards/file-buttons.tsx';
import { FIGURE_FORMS, FIGURE_PARTS, type FigureForm } from '../../contract/figure-files.ts';
import { oneBorder } from '../../contract/one-border.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import type { StepProps } from './step-props.ts';
import styles from './steps.module.css';

const texts = defineTexts('picture-step', {
  'map-png': 'Map, PNG',
  'map-svg': 'Map, SVG',
  'timeline-png': 'Timeline, PNG',
  'timeline-svg': 'Timeline, SVG',
  'strip-png': 'Strip, PNG',
  'strip-svg': 'Strip, SVG',
  'map-words': 'the part of the map that is in view',
  'map-whole-words': 'with all that these events hold',
  'timeline-words': 'incidents above, diplomatic events below',
  'strip-words': 'the border from end to end, by date',
  'svg-words': 'the same as a drawing',
  note: 'Each says in the picture what it is of, as of when, and whence. A drawing (SVG) can be changed, and made larger. Charts are taken along as pictures under Analysis.',
  'note-strip': 'A strip there is of one border: choose one.',
});

/** That which every program takes first. */
const FORMS = Object.keys(FIGURE_FORMS).toReversed() as readonly FigureForm[];

export function PictureStep({ view: { filter, map }, events }: StepProps) {
  const t = useTexts(texts);
  const hasStrip = oneBorder(filter) !== null;
  const files = FIGURE_PARTS.filter((part) => part !== 'strip' || hasStrip).flatMap((part) =>
    FORMS.map((form) => ({
      address: addressOfFigure(part, form, filter, map),
      label: t(`${part}-${form}`),
      words:
        form === 'svg'
          ? t('svg-words')
          : t(part === 'map' && map === null ? 'map-whole-words' : `${part}-words`),
    })),
  );
  return (
    <div className={styles.step}>
      <FileButtons files={files} isEmpty={events === 0} />
      <p className={styles.note}>{hasStrip ? t('note') : `${t('note')} ${t('note-strip')}`}</p>
    </div>
  );
}
