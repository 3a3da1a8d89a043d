// Owns the first page of a brief: title, headline numbers with what they leave open, map, timeline, strip, the incidents by number.
import type { BriefReply } from '../../contract/brief-reply.ts';
import type { TollTotal } from '../../contract/totals-reply.ts';
import { element } from '../../paper/svg.ts';
import { filterInSentence, textOfRuns } from '../../words/filter-sentence.ts';
import { dateName, numberName, whenName } from '../../words/format.ts';
import { listsIn } from '../../words/intl.ts';
import {
  alongInPicture,
  diplomaticSign,
  discSign,
  incidentSign,
  orderInWords,
  whenInPicture,
} from '../../words/picture-words.ts';
import { viewTitle } from '../../words/view-title.ts';
import { withheldInWords } from '../../words/withheld-words.ts';
import styles from './brief.module.css';
import type { BriefData, Size } from './brief-data.ts';
import { glyph } from './event-block.ts';
import { box, type Html, paragraph, said, span, text } from './html.ts';
import { texts } from './texts.ts';
import type { Dated } from './weeks.ts';

const t = texts.t;

export const BRAND: Html = box(
  styles.brand,
  element(
    'svg',
    { viewBox: '0 0 22 22', width: 20, height: 20, 'aria-hidden': 'true' },
    element('path', {
      d: 'M2 15.5 7 9l4.5 4.5L20 6',
      ...{ fill: 'none', stroke: '#c4362b', 'stroke-width': 2, 'stroke-linejoin': 'round' },
    }),
    element('circle', { cx: 11.5, cy: 13.5, r: 2.6, fill: '#1b1e22' }),
  ),
  'Sarhad',
);

/** `reply` null: nothing could be loaded. */
export function head({ view, names, reply, isOne, meta }: BriefData): Html {
  const withheld = withheldInWords(meta?.withheld ?? null);
  const title = isOne && reply ? (reply.events[0]?.title ?? '') : viewTitle(view.filter, names);
  const asOf = reply
    ? t('as-of', { date: dateName(reply.changedAt.slice(0, 10)), revision: numberName(reply.revision) })
    : t('brief');
  const { asof: _, ...filter } = view.filter;
  const sentence = textOfRuns(filterInSentence(filter, names));
  return [
    box(styles.head, BRAND, span('', text(asOf))),
    // A dash never begins a line.
    element(
      'h1',
      { class: styles.heading ?? '', dir: 'auto' },
      isOne ? said(title) : text(title.replaceAll(' – ', '\u00a0– ')),
    ),
    isOne ? '' : paragraph(styles.lead, text(`${reply ? countsOf(reply) : ''} ${sentence}.`)),
    isOne || withheld === null ? '' : paragraph(styles.lead, text(withheld)),
  ].join('');
}

function countsOf({ incidents, diplomatic, totals }: BriefReply): string {
  if (totals.events === 0) return t('none');
  const parts = [
    ...(incidents > 0 ? [t('incidents', { count: incidents })] : []),
    ...(diplomatic > 0 ? [t('diplomatic', { count: diplomatic })] : []),
  ];
  return t('count', {
    count: totals.events,
    figure: numberName(totals.events),
    parts: listsIn('en').format(parts),
  });
}

/** What was left out, of more events than paper takes. */
export function leftOut({ reply, view }: BriefData): Html {
  if (!reply || reply.events.length >= reply.totals.events) return '';
  const all = reply.totals.events;
  const printed = reply.events.length;
  const words = [
    t('first-only', {
      printed: numberName(printed),
      all: numberName(all),
      left: numberName(all - printed),
      order: orderInWords(view.sort),
    }),
    ...(reply.drawn < all ? [t('drawn-only', { drawn: numberName(reply.drawn) })] : []),
  ];
  return paragraph(styles.lead, text(words.join(' ')));
}

const figure = (headline: string, ...words: string[]): Html =>
  box(styles.figure, element('b', {}, text(headline)), span('', text(words.filter(Boolean).join('; '))));

function tollFigure(
  name: 'killed' | 'injured',
  { sum, known, disputed, within }: TollTotal,
  all: number,
): Html {
  if (known === 0) return figure(t(name, { figure: '–' }), t('known-none'));
  return figure(
    t(name, { figure: numberName(sum) }),
    t('known', { count: known, all: numberName(all) }),
    disputed > 0 ? t('differ', { count: disputed }) : t('agree'),
    within > 0 ? t('within', { figure: numberName(within) }) : '',
  );
}

export function figures({ totals, claims }: BriefReply): Html {
  const { events, contested, killed, injured } = totals;
  const answered = claims.otherwise + claims.answered;
  return box(
    styles.figures,
    tollFigure('killed', killed, events),
    tollFigure('injured', injured, events),
    figure(t('contested', { figure: numberName(contested) }), t('of-events', { count: events })),
    claims.said === 0
      ? figure(t('no-claims'), t('no-claims-words'))
      : figure(
          t('denied', { denied: numberName(claims.denied), said: numberName(claims.said) }),
          t('answers', { count: claims.said, answered, unanswered: claims.unanswered }),
        ),
  );
}

const label = (name: string, ...words: Html[]): Html =>
  box(styles.label, element('b', {}, text(name)), ...words);
const keyed = (sign: Html, words: string): Html => span('', sign, ' ', text(words));

const DISC = element(
  'svg',
  { viewBox: '0 0 12 12', width: 11, height: 11, 'aria-hidden': 'true' },
  element('circle', { cx: 6, cy: 6, r: 5, fill: '#f8e9e6', stroke: '#c4362b', 'stroke-width': 0.8 }),
);

export function drawings({ view, meta }: BriefData, reply: BriefReply, size: Size): Html {
  const { map, timeline, strip, unit, numbers } = reply;
  const isNumbered = numbers.some((number) => number !== null);
  const last = meta?.collection.coverage?.thinUntil;
  const isGappy = last !== undefined && view.filter.to !== undefined && last < view.filter.to;
  const kinds = { isOne: reply.totals.events === 1, isNumbered };
  return [
    label(
      t('where'),
      reply.incidents > 0 ? keyed(glyph({ type: 'attack' }), incidentSign(kinds)) : '',
      reply.diplomatic > 0 ? keyed(glyph({ type: 'talks' }), diplomaticSign(kinds)) : '',
      reply.incidents > 0 ? keyed(DISC, discSign()) : '',
    ),
    box(styles.map, map[size]),
    reply.events.length > 1
      ? label(t('when'), span('', text(whenInPicture(unit, isGappy)))) + box(styles.picture, timeline)
      : '',
    strip && strip.placed > 0
      ? label(t('along'), span('', text(alongInPicture(strip.placed, strip.lengthKm)))) +
        box(styles.picture, strip.picture)
      : '',
  ].join('');
}

/** By the numbers of map and strip; empty where there are none. */
export function numbered(events: readonly Dated[]): Html {
  const items = events.flatMap(({ event, number }) =>
    number === null
      ? []
      : [
          {
            number,
            html: box(
              styles.item,
              element('b', {}, text(numberName(number))),
              span('', span(styles.soft, text(whenName(event))), ' ', said(event.title)),
            ),
          },
        ],
  );
  if (items.length === 0) return '';
  return box(styles.list, ...items.sort((a, b) => a.number - b.number).map(({ html }) => html));
}
