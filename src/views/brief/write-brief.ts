// Owns the pages of a brief, written whole: what stands on which is decided by what was measured.
import { element } from '../../paper/svg.ts';
import { dateName, numberName } from '../../words/format.ts';
import { boundariesInWords, reachOfCollection } from '../../words/picture-words.ts';
import { DOT } from '../../words/separator.ts';
import { whenInWords, whereAsName } from '../../words/view-title.ts';
import styles from './brief.module.css';
import type { BriefData, Size } from './brief-data.ts';
import { type EventBlock, eventBlock } from './event-block.ts';
import { drawings, figures, head, leftOut, numbered } from './first-page.ts';
import { type Footnote, Footnotes } from './footnotes.ts';
import { box, type Html, paragraph, said, span, text } from './html.ts';
import { paginate } from './paginate.ts';
import { codeOf } from './qr.ts';
import { texts } from './texts.ts';
import { byWeek, type Dated } from './weeks.ts';

const t = texts.t;

/** Heights of pieces in a column of the page, px. */
export type Measure = (pieces: readonly Html[]) => readonly number[];

/** As the style sheet has them, px. */
const PAGE_PX = { a4: 1122, letter: 1055 } as const;
const EDGES_PX = 70;
const BASE_PX = 28;
const WEEKS_HEAD_PX = 34;
const NOTE_PX = 14;
const CODE_PX = 138;
/** Between the list of numbers and the events after it. */
const LIST_GAP_PX = 12;
/** Paper and screen may break a line differently once; and a heading is repeated on each page. */
const SPARE_PX = 26;

const footHeight = (notes: number) => Math.max(CODE_PX, 16 + Math.ceil(notes / 2) * NOTE_PX) + 7;

export function writeBrief(data: BriefData, size: Size, measure: Measure): Html {
  const { reply, isOne } = data;
  const first = head(data);
  if (reply === null) return pageOf([first, lack(data)], foot([], data), base(data, 0, 1));
  const dated = byWeek(reply.events, reply.numbers);
  const notes = new Footnotes();
  const blocks = dated.map((one) => eventBlock(one, notes, isOne));
  const rows = dated.map(({ week }, at) => row(week, blocks[at], at === 0 || dated[at - 1]?.week !== week));
  const pictures = [
    first,
    isOne || reply.totals.events === 0 ? '' : figures(reply) + leftOut(data),
    drawings(data, reply, size),
  ].join('');
  const list = isOne ? '' : numbered(dated);
  const [picturesPx = 0, listPx = 0, ...heights] = measure([pictures, list, ...rows]);
  const room = PAGE_PX[size] - EDGES_PX - BASE_PX - SPARE_PX;
  const hasRoom = picturesPx + listPx <= room;
  // Where the first page has no room for the list of numbers, the next one begins with it.
  const moved = hasRoom || list === '' ? [] : [{ height: listPx + LIST_GAP_PX, notes: 0 }];
  const pages = paginate(
    [...moved, ...blocks.map((block, at) => ({ height: heights[at] ?? 0, notes: block.notes.length }))],
    { firstRoom: isOne ? room - picturesPx : 0, room: room - WEEKS_HEAD_PX, footHeight },
  ).map((page) => page.map((index) => index - moved.length));
  const onFirst = pages[0] ?? [];
  const isWhole = pages.length === 1;
  const written = pages.map((page, at) => {
    const told = page.filter((index) => index >= 0);
    const rowsHere = told.map((index, place) => rowOf(dated, blocks, index, place === 0));
    const cited = told.flatMap((index) => blocks[index]?.notes ?? []);
    const body =
      at === 0
        ? [
            pictures,
            hasRoom || list === '' ? list : paragraph(styles.soft, text(t('list-next'))),
            isOne ? box('', ...rowsHere) : '',
          ]
        : [told.length < page.length ? list : '', told.length > 0 ? weeksHead(data) : '', ...rowsHere];
    const needsFoot = at > 0 || isWhole || onFirst.length > 0;
    return pageOf(body, needsFoot ? foot(cited, data) : '', base(data, at, pages.length));
  });
  return written.join('');
}

const pageOf = (body: readonly Html[], footer: Html, last: Html): Html =>
  box(styles.page, box(styles.content, ...body), footer, last);

function lack({ shown, isOne, refusal }: BriefData): Html {
  const why =
    refusal === null ? t('unanswered') : (refusal.detail ?? t('refused', { status: String(refusal.status) }));
  // Of one event, how many others stood on the screen says nothing.
  const beside = shown === null || isOne ? '' : t('on-screen', { count: shown, figure: numberName(shown) });
  return paragraph(
    styles.said,
    text(`${t(isOne ? 'one-not-loaded' : 'not-loaded')} ${why} ${beside}`.trim()),
  );
}

function rowOf(
  dated: readonly Dated[],
  blocks: readonly EventBlock[],
  index: number,
  isFirstOnPage: boolean,
): Html {
  const week = dated[index]?.week ?? '';
  const isFirst = dated[index - 1]?.week !== week;
  const heading = isFirst ? week : isFirstOnPage ? t('continued', { week }) : '';
  return row(heading, blocks[index], heading !== '');
}

/** An article each, so that who counts what is printed counts events. */
const row = (week: string, block: EventBlock | undefined, isFirst: boolean): Html =>
  element(
    'article',
    { class: styles.row ?? '', 'data-first': isFirst ? '' : null },
    box(styles.week, text(isFirst ? week : '')),
    block?.html ?? '',
  );

function weeksHead({ view, names }: BriefData): Html {
  const short = [whereAsName(view.filter, names), whenInWords(view.filter)].filter(Boolean).join(', ');
  return box(
    styles['weeks-head'],
    element('b', {}, text(t('by-week'))),
    span(
      styles.key,
      span(styles.says),
      text(t('key-says')),
      ' ',
      span(styles.against),
      text(t('key-denies')),
    ),
    span('', said(short)),
  );
}

function noteLine({ number, source }: Footnote): Html {
  const { publisher, publishedOn, reliability, credibility, language } = source;
  const parts = [
    `${publisher}, ${publishedOn === null ? t('undated') : dateName(publishedOn)}`,
    ...(language === null || language === 'en' ? [] : [language]),
  ];
  return box(
    styles.note,
    span('', text(numberName(number))),
    span(styles.publisher, said(parts[0] ?? '', 120)),
    span(
      '',
      text(DOT),
      element('b', {}, text(`${reliability}${credibility}`)),
      parts[1] === undefined ? '' : text(`${DOT}${parts[1]}`),
    ),
  );
}

function foot(notes: readonly Footnote[], data: BriefData): Html {
  const half = Math.ceil(notes.length / 2);
  return box(
    styles.foot,
    notes.length === 0
      ? ''
      : box(styles['foot-head'], element('b', {}, text(t('sources-here'))), ' ', text(t('grade-key'))),
    box(styles.column, ...notes.slice(0, half).map(noteLine)),
    box(styles.column, ...notes.slice(half).map(noteLine)),
    code(data),
  );
}

/** What an address may take beside its code: longer ones end in the middle, and the code has them whole. */
const MOST_ADDRESS = 96;

function code({ address, meta }: BriefData): Html {
  const square = codeOf(address, 78);
  const bare = address.replace(/^https?:\/\//, '');
  const most = square === null ? 420 : MOST_ADDRESS;
  const shown = bare.length <= most ? bare : `${bare.slice(0, most)}…`;
  const words = meta ? reachOfCollection(meta.collection.coverage, meta.collection.note) : '';
  return box(
    styles.code,
    square ?? '',
    element('b', {}, text(t('this-view'))),
    span(styles.address, text(shown)),
    square === null ? span('', text(t('scan-not'))) : '',
    box(styles.reach, text(`${words === '' ? '' : `${words}. `}${t('silence')}`)),
  );
}

function base({ reply }: BriefData, page: number, pages: number): Html {
  const words =
    page === 0 || reply === null
      ? boundariesInWords()
      : t('foot', { revision: numberName(reply.revision), date: dateName(reply.changedAt.slice(0, 10)) });
  return box(
    styles.base,
    span('', text(words)),
    span('', text(t('page', { page: numberName(page + 1), pages: numberName(pages) }))),
  );
}
