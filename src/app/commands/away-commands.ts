// Owns the commands that take what is shown away as files, and the note of what became of the last: seen and heard.
import { createElement, type ReactNode, useMemo } from 'react';
import { addressOfFigure, addressOfFile, FILE_FORMS } from '../../api/take-file.ts';
import { useTakeFile } from '../../cards/use-take-file.ts';
import { FIGURE_FORMS, FIGURE_PARTS, type FigureForm } from '../../contract/figure-files.ts';
import { oneBorder } from '../../contract/one-border.ts';
import { useViewStore } from '../../link/use-view.ts';
import { type Command, useCommands } from '../../ui/commands.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import styles from './link-copied.module.css';
import { useWebhooksCommand } from './webhooks-command.ts';

const texts = defineTexts('away-commands', {
  'take-csv': 'Download: table as CSV',
  'take-xlsx': 'Download: table as XLSX',
  'take-geojson': 'Download: map data as GeoJSON',
  'take-kml': 'Download: map data as KML',
  'take-json': 'Download: our own format, JSON',
  'take-ris': 'Download: citation as RIS',
  'take-csl.json': 'Download: citation as CSL-JSON',
  'take-map-png': 'Download: the map as PNG',
  'take-map-svg': 'Download: the map as SVG',
  'take-timeline-png': 'Download: the timeline as PNG',
  'take-timeline-svg': 'Download: the timeline as SVG',
  'take-strip-png': 'Download: the strip of the border as PNG',
  'take-strip-svg': 'Download: the strip of the border as SVG',
  'figure-words': 'picture, image, drawing, slide',
  words: 'take away, save, export, file',
  'csv-words': 'table, spreadsheet, excel, rows',
  'xlsx-words': 'table, spreadsheet, excel, workbook',
  'geojson-words': 'gis, map, json',
  'kml-words': 'google earth, map, gis',
  'json-words': 'load, lossless, backup',
  'ris-words': 'cite, reference, zotero, endnote, mendeley, bibliography',
  'csl.json-words': 'cite, reference, pandoc, bibliography',
});

const FORMS = Object.keys(FIGURE_FORMS).toReversed() as readonly FigureForm[];
const FAILED_MS = 20_000;

/** Returns the note: where it stands on the page is the caller's to say. */
export function useAwayCommands(): ReactNode {
  const t = useTexts(texts);
  const store = useViewStore();
  const { outcome, take } = useTakeFile(FAILED_MS);
  const commands = useMemo(
    () => [
      ...FILE_FORMS.map(
        (form): Command => ({
          id: `take-${form}`,
          name: t(`take-${form}`),
          words: [...t('words').split(', '), ...t(`${form}-words`).split(', '), form],
          run: () => {
            const { filter, sort } = store.getView();
            void take(addressOfFile(form, filter, sort));
          },
        }),
      ),
      ...FIGURE_PARTS.flatMap((part) =>
        FORMS.map(
          (form): Command => ({
            id: `take-${part}-${form}`,
            name: t(`take-${part}-${form}`),
            words: [...t('words').split(', '), ...t('figure-words').split(', '), form],
            isAvailable: () => part !== 'strip' || oneBorder(store.getView().filter) !== null,
            run: () => {
              const { filter, map } = store.getView();
              void take(addressOfFigure(part, form, filter, map));
            },
          }),
        ),
      ),
    ],
    [t, store, take],
  );
  useCommands(commands);
  useWebhooksCommand();
  // Always there: a live region that comes with its text is not read out.
  return createElement(
    'p',
    { role: 'status', className: outcome === null ? 'visually-hidden' : styles.note },
    outcome?.text,
  );
}
