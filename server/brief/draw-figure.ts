// Owns a part of a view as a picture that stands by itself: map, timeline or strip, with all in it that its reader must know.
import { parseDate } from '../../src/contract/calendar-date.ts';
import type { FigurePart } from '../../src/contract/figure-files.ts';
import type { MapPosition } from '../../src/link/view.ts';
import { FIGURE_WIDTH, type Figure, paintFigure } from '../../src/paper/figure/paint-figure.ts';
import type { PaperEvent } from '../../src/paper/paper-event.ts';
import { type Names, namesOf } from '../../src/words/names.ts';
import {
  alongInPicture,
  boundariesInWords,
  dataAsOf,
  diplomaticAlong,
  diplomaticSign,
  discSign,
  drawnInWords,
  incidentAlong,
  incidentSign,
  notAlong,
  reachOfCollection,
  sourceInWords,
  whenInPicture,
} from '../../src/words/picture-words.ts';
import { countsByKind, countsInWords, siteName } from '../../src/words/unfurl-words.ts';
import { viewTitle, whenInWords } from '../../src/words/view-title.ts';
import { withheldInWords } from '../../src/words/withheld-words.ts';
import { type AboutExport, aboutExport } from '../exports/about-export.ts';
import { refuseFault } from '../problems.ts';
import type { RequestContext } from '../request-context.ts';
import { type Collected, paperEvents } from './collect-view.ts';
import { linesOfOne } from './draw-unfurl.ts';
import { paintMapOf, paintStripOf, paintTimelineOf } from './draw-view.ts';

/** px. */
const BOX_PX = 16;
const HEIGHTS = { map: 470, timeline: 150, strip: 250 } as const;

/** `map`: which part of the map it shows; null: what holds the events. */
export async function drawFigure(
  context: RequestContext,
  view: Collected,
  part: FigurePart,
  map: MapPosition | null,
): Promise<string> {
  const { services, audience } = context;
  const { revision, filter, event } = view;
  const dictionary = await services.store.dictionary({ audience, revision });
  const about = await aboutExport(context, {
    ...{ revision, filter, dictionary },
    ...(event !== null && { event }),
  });
  // No list stands beside it that would have the same numbers.
  const events = paperEvents(view).map((one) => ({ ...one, number: null }));
  const size = { width: FIGURE_WIDTH, height: HEIGHTS[part] };
  const { key, svg, left, height = size.height } = await DRAW[part]({ view, events, about, map, size });
  const [one] = event === null ? [] : view.events;
  const { totals, incidents, sort } = view;
  const counts =
    totals.events === 0
      ? countsInWords({ events: 0, incidents: 0, killed: totals.killed, claims: null })
      : countsByKind({ events: totals.events, incidents });
  const counted = [counts, drawnInWords(events.length, totals.events, sort), left].filter(Boolean).join('; ');
  const { collection, note, changedAt, coverage, filterInWords, address } = about;
  const reach = reachOfCollection(coverage, note);
  const withheld = withheldInWords(about.withheld);
  return paintFigure({
    title: one ? one.title : titleOf(view, namesOf(dictionary)),
    asked: one ? `${linesOfOne(one).join('; ')}.` : `${filterInWords}.`,
    counted: one ? '' : `${counted}.`,
    key,
    drawing: { height: svg === '' ? 0 : height, svg, isFramed: part === 'map' },
    foot: [
      `${[dataAsOf(changedAt, revision), reach].filter(Boolean).join('. ')}.`,
      ...(withheld === null ? [] : [withheld]),
      sourceInWords(collection),
      ...(part === 'timeline' ? [] : [boundariesInWords()]),
    ],
    address,
    brand: siteName(),
  });
}

/** A range of dates is never broken. */
function titleOf({ filter }: Collected, names: Names): string {
  const when = whenInWords(filter);
  const title = viewTitle(filter, names);
  return when === '' ? title : title.replace(when, when.replaceAll(' ', '\u00a0'));
}

/** Without events and dates there is no time to show. */
const hasTime = ({ filter, events }: Collected) =>
  events.length > 0 || filter.from !== undefined || filter.to !== undefined;

type Asked = {
  readonly view: Collected;
  readonly events: readonly PaperEvent[];
  readonly about: AboutExport;
  readonly map: MapPosition | null;
  readonly size: { readonly width: number; readonly height: number };
};
type Drawn = {
  readonly key: Figure['key'];
  readonly svg: string;
  /** Where it is not all that it was given, px. */
  readonly height?: number;
  /** What it does not show, in words. */
  readonly left: string;
};

const NOTHING: Drawn = { key: [], svg: '', left: '' };

const DRAW: Readonly<Record<FigurePart, (asked: Asked) => Drawn | Promise<Drawn>>> = {
  async map({ view, events, map, size }) {
    const kinds = { isOne: view.totals.events === 1, isNumbered: false };
    return {
      key: [
        ...(view.incidents > 0
          ? [
              { sign: 'incident' as const, words: incidentSign(kinds) },
              { sign: 'disc' as const, words: discSign() },
            ]
          : []),
        ...(view.diplomatic > 0 ? [{ sign: 'diplomatic' as const, words: diplomaticSign(kinds) }] : []),
      ],
      svg: await paintMapOf(view, events, map, size),
      left: '',
    };
  },

  timeline({ view, events, about, size }) {
    if (!hasTime(view)) return NOTHING;
    const until = about.coverage?.thinUntil ?? null;
    const { unit, svg, height } = paintTimelineOf(
      view,
      events,
      until,
      { ...size, width: size.width - 1 },
      BOX_PX,
    );
    const untilDay = until === null ? null : parseDate(until);
    const isGappy = untilDay !== null && untilDay < view.span.toDay;
    return { key: [{ sign: null, words: whenInPicture(unit, isGappy) }], svg, height, left: '' };
  },

  async strip({ view, events, size }) {
    const strip = await paintStripOf(view, events, size);
    if (strip === null)
      refuseFault(
        'bad-value',
        'border',
        '',
        'the strip runs along one border: name exactly one, such as border=AF-TJ',
      );
    if (!hasTime(view)) return NOTHING;
    const { svg, placed, lengthKm } = strip;
    const away = events.length - placed;
    return {
      key: [
        ...(view.incidents > 0 ? [{ sign: 'incident' as const, words: incidentAlong() }] : []),
        ...(view.diplomatic > 0 ? [{ sign: 'diplomatic' as const, words: diplomaticAlong() }] : []),
        { sign: null, words: alongInPicture(placed, lengthKm) },
      ],
      svg,
      left: away > 0 ? notAlong(away) : '',
    };
  },
};
