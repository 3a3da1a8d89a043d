// Owns the KML of events (OGC KML 2.2): a placemark each, with the days on which it happened and how precisely its place is known.
import { formatDate, spanOf } from '../../src/contract/calendar-date.ts';
import type { SarhadEvent } from '../../src/contract/event.ts';
import { tollFigure } from '../../src/words/figures.ts';
import { numberName, whenName } from '../../src/words/format.ts';
import { statusName, typeName } from '../../src/words/vocabulary.ts';
import { withheldInWords } from '../../src/words/withheld-words.ts';
import type { AboutExport } from './about-export.ts';
import { coverageInWords } from './coverage-in-words.ts';
import type { Writer } from './writer.ts';
import { xmlText } from './xml-text.ts';

/** Colours of KML: alpha, blue, green, red. Those of the categories on the map. */
const STYLES = { incident: 'ff232fc0', diplomatic: 'ffb8741f' } as const;

export function kmlWriter(about: AboutExport): Writer {
  const said = [
    `${about.collection}, revision ${about.revision} of ${about.changedAt.slice(0, 10)}.`,
    `${about.note}.`,
    withheldInWords(about.withheld) ?? '',
    coverageInWords(about),
    about.address,
    ...about.attribution,
  ].filter(Boolean);
  const data = [
    dataOf('revision', about.revision),
    dataOf('filter', about.filter),
    dataOf('coverageFullUntil', about.coverage?.fullUntil ?? null),
    dataOf('coverageThinUntil', about.coverage?.thinUntil ?? null),
    dataOf('address', about.address),
  ];
  return {
    head: [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<kml xmlns="http://www.opengis.net/kml/2.2">',
      '<Document>',
      element('name', about.filterInWords),
      element('description', paragraphs(said)),
      ...Object.entries(STYLES).map(
        ([category, colour]) =>
          `<Style id="${category}"><IconStyle><color>${colour}</color></IconStyle></Style>`,
      ),
      `<ExtendedData>${data.join('')}</ExtendedData>`,
      '',
    ].join('\n'),
    page: (events) => events.map(placemark).join(''),
    tail: () => '</Document>\n</kml>\n',
  };
}

/** The order of members is that of the schema. An event without a point is a placemark without geometry. */
function placemark(event: SarhadEvent): string {
  const { title, category, coordinates } = event;
  const span = spanOf(event.dateStart, event.dateEnd, event.datePrecision);
  const time =
    span &&
    `<TimeSpan><begin>${formatDate(span.startDay)}</begin><end>${formatDate(span.endDay)}</end></TimeSpan>`;
  const data = [
    dataOf('id', event.id),
    dataOf('type', event.type),
    dataOf('status', event.status),
    dataOf('dateStart', event.dateStart),
    dataOf('dateEnd', event.dateEnd),
    dataOf('datePrecision', event.datePrecision),
    dataOf('precisionKm', event.precisionKm),
    dataOf('country', event.country),
    dataOf('border', event.border),
    dataOf('killedLow', event.killed?.low ?? null),
    dataOf('killedHigh', event.killed?.high ?? null),
    dataOf('killedBest', event.killed?.best ?? null),
  ];
  return [
    '<Placemark>',
    element('name', title),
    element('description', paragraphs(sentencesOf(event))),
    time ?? '',
    `<styleUrl>#${category}</styleUrl>`,
    `<ExtendedData>${data.join('')}</ExtendedData>`,
    coordinates ? `<Point><coordinates>${coordinates.join(',')}</coordinates></Point>` : '',
    '</Placemark>\n',
  ].join('');
}

function sentencesOf(event: SarhadEvent): string[] {
  const { killed, injured, sources } = event;
  return [
    `${whenName(event)}. ${typeName(event.type)}, ${statusName(event.status).toLowerCase()}.`,
    event.coordinates === null
      ? `${event.place}: no point is known.`
      : `${event.place}, placed to within ${numberName(event.precisionKm)} km.`,
    event.summary,
    killed ? `${tollFigure(killed)} killed.` : '',
    injured ? `${tollFigure(injured)} injured.` : '',
    ...sources.map(
      ({ publisher, title, url, reliability, credibility }) =>
        `${publisher}${title === null ? '' : `: ${title}`} (${reliability}${credibility}) ${url}`,
    ),
  ].filter(Boolean);
}

/** A description is HTML: what people wrote is escaped as such, and then as XML. */
const paragraphs = (sentences: readonly string[]): string =>
  sentences.map((sentence) => `<p>${xmlText(sentence)}</p>`).join('');

const element = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>`;

const dataOf = (name: string, value: string | number | null): string =>
  value === null || value === ''
    ? ''
    : `<Data name="${name}"><value>${xmlText(String(value))}</value></Data>`;
