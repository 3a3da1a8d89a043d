// Owns the files that a filter, or one event, is taken away as, beside CSV and GeoJSON: their addresses, for server and page.
import { asof, id, sort } from './parameters.ts';
import type { ProblemCode } from './problem.ts';
import { API } from './reads.ts';

const asofProblems: readonly ProblemCode[] = ['bad-value', 'unknown-value', 'duplicate-parameter'];

/** More events do not come in one workbook: it is made whole, in memory. */
export const MAX_WORKBOOK_EVENTS = 10_000;

export const MEDIA_TYPES = {
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  kml: 'application/vnd.google-earth.kml+xml',
  ris: 'application/x-research-info-systems',
  'csl.json': 'application/vnd.citationstyles.csl+json',
} as const;

type Extension = keyof typeof MEDIA_TYPES;

const fileOf = (path: string, extension: Extension, summary: string) => ({
  method: 'get' as const,
  path,
  summary,
  mediaType: MEDIA_TYPES[extension],
  needs: null,
});

/** Of all events that match a filter. */
const ofView = (extension: Extension, summary: string, more: readonly ProblemCode[] = []) => ({
  ...fileOf(`${API}/events.${extension}`, extension, summary),
  takesFilter: true,
  parameters: [sort],
  problems: [...asofProblems, 'too-slow' as const, ...more],
});

const ofEvent = (extension: Extension, summary: string) => ({
  ...fileOf(`${API}/events/{id}/event.${extension}`, extension, summary),
  takesFilter: false,
  parameters: [id, asof],
  problems: [...asofProblems, 'not-found' as const, 'withheld' as const],
});

export const EXPORT_FILES = {
  eventsJson: ofView(
    'json',
    'The same events in our own format, as `npm run load` takes it, with what they refer to and the actors they name',
  ),
  eventsXlsx: ofView(
    'xlsx',
    `The same events as a workbook: events, claims, sources, and what it is of; up to ${MAX_WORKBOOK_EVENTS} events`,
    ['too-large'],
  ),
  eventsKml: ofView('kml', 'The same events as placemarks with their time spans'),
  eventsRis: ofView('ris', 'The selection itself and the sources of its events as references in RIS'),
  eventsCsl: ofView('csl.json', 'The same references as CSL-JSON'),
  eventJson: ofEvent('json', 'One event in our own format, with what it refers to and the actors it names'),
  eventRis: ofEvent('ris', 'One event and its sources as references in RIS'),
  eventCsl: ofEvent('csl.json', 'The same references as CSL-JSON'),
};
