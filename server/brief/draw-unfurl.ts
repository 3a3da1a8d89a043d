// Owns the picture of a view for chats, as SVG.
import type { SarhadEvent } from '../../src/contract/event.ts';
import { categoryOf } from '../../src/contract/taxonomy.ts';
import type { MapPosition } from '../../src/link/view.ts';
import { columnsOf, unitFor } from '../../src/paper/time/paint-time.ts';
import { paintUnfurl, UNFURL, UNFURL_UNIT, unfurlMapSize } from '../../src/paper/unfurl/paint-unfurl.ts';
import { isTitleMirrored } from '../../src/paper/words.ts';
import { kmName } from '../../src/words/drawn-words.ts';
import { killedInWords } from '../../src/words/figures.ts';
import { countryName, numberName, whenName } from '../../src/words/format.ts';
import { namesOf } from '../../src/words/names.ts';
import { drawnInWords } from '../../src/words/picture-words.ts';
import { asOfInWords, pictureLines, pictureTitle, siteName } from '../../src/words/unfurl-words.ts';
import { statusName, typeName } from '../../src/words/vocabulary.ts';
import type { RequestContext } from '../request-context.ts';
import { type Collected, countClaims, paperEvents } from './collect-view.ts';
import { frameFor } from './draw-view.ts';
import { landFor } from './land-files.ts';

export async function drawUnfurl(
  context: RequestContext,
  view: Collected,
  map: MapPosition | null,
  changedAt: string,
): Promise<string> {
  const { services, audience } = context;
  const { revision, filter, totals, incidents } = view;
  const names = namesOf(await services.store.dictionary({ audience, revision }));
  const events = paperEvents(view);
  const onGround = events.filter(({ type }) => categoryOf(type) === 'incident');
  const shown = onGround.length > 0 ? onGround : events;
  const hasTime = view.event === null && events.length > 0;
  const frame = await frameFor(view, shown, map, unfurlMapSize(hasTime));
  const { land, within } = await landFor(frame);
  const [one] = view.event === null ? [] : view.events;
  // Of a part of the events they would stand beside the counts of all.
  const claims = view.events.length < totals.events ? null : await countClaims(context, view);
  const figures = { events: totals.events, incidents, killed: totals.killed, claims };
  const unit = unitFor(view.span, UNFURL.width / 2);
  const title = one ? one.title : pictureTitle(filter, names);
  const drawn = drawnInWords(events.length, totals.events, view.sort);
  return paintUnfurl({
    title,
    lines: one ? linesOfOne(one) : pictureLines(filter, figures),
    asOf: [drawn, asOfInWords(changedAt)].filter(Boolean).join('; '),
    brand: siteName(),
    isMirrored: isTitleMirrored(title),
    map: {
      frame,
      ground: { land, within, borders: filter.border?.any ?? [], hasBand: true, unit: UNFURL_UNIT },
      events: shown.map((event) => ({ ...event, number: null })),
      ...{ language: 'en', numberName, kmName },
    },
    time: hasTime ? { ...columnsOf(events, view.span, unit), span: view.span } : null,
    numberName,
  });
}

/** What, where, when. */
export function linesOfOne(event: SarhadEvent): string[] {
  const { killed, status, country } = event;
  const place = [event.place, country === null ? '' : countryName(country)].filter(Boolean);
  return [
    `${typeName(event.type)}${status === 'contested' ? `, ${statusName(status).toLowerCase()}` : ''}${
      killed && killed.high > 0 ? `, ${killedInWords(killed)}` : ''
    }`,
    [...new Set(place)].join(', '),
    whenName(event),
  ].filter(Boolean);
}
