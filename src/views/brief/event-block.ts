// Owns one event on paper: when, what, how many killed, its title with its sources, who says and who denies.
import { shortNameOf } from '../../cards/short-name.tsx';
import type { Claim, SarhadEvent } from '../../contract/event.ts';
import { categoryOf } from '../../contract/taxonomy.ts';
import { element } from '../../paper/svg.ts';
import { claimRuns } from '../../words/claim-words.ts';
import { injuredInWords, killedInWords } from '../../words/figures.ts';
import { countryName, dateName, numberName, whenName } from '../../words/format.ts';
import { DOT } from '../../words/separator.ts';
import { roleName, statusName, typeName } from '../../words/vocabulary.ts';
import styles from './brief.module.css';
import type { Footnote, Footnotes } from './footnotes.ts';
import { box, type Html, said, span, text } from './html.ts';
import { texts } from './texts.ts';
import type { Dated } from './weeks.ts';

export type EventBlock = { readonly html: Html; readonly notes: readonly Footnote[] };

/** Of an event with more, the first; the view shows all. */
const MOST_CLAIMS = 14;

/** `isAlone`: the only one of the brief, which is then told in full. */
export function eventBlock({ event, number }: Dated, footnotes: Footnotes, isAlone: boolean): EventBlock {
  const notes: Footnote[] = [];
  const numberOf = (source: SarhadEvent['sources'][number]) => {
    const { isNew, ...footnote } = footnotes.of(source);
    if (isNew) notes.push(footnote);
    return footnote.number;
  };
  const cited = [...new Set(event.sources.map(numberOf))];
  const place = [event.place, event.country === null ? '' : countryName(event.country)];
  const where = said([...new Set(place)].filter(Boolean).join(', '));
  const claims = event.claims.slice(0, isAlone ? undefined : MOST_CLAIMS);
  const left = event.claims.length - claims.length;
  const html = [
    box(styles.facts, factsOf(event, number)),
    box(
      styles.title,
      // Alone, it has its title at the head of the page.
      isAlone ? '' : said(event.title),
      isAlone ? span(styles.place, where) : '',
      references(cited),
      isAlone ? '' : span(styles.place, ' ', where),
    ),
    isAlone && event.summary !== '' ? box(styles.summary, said(event.summary, 4000)) : '',
    isAlone ? involved(event) : '',
    ...claims.map((claim) => claimLine(claim, event, numberOf)),
    left > 0 ? box(styles.claim, text(texts.t('more-claims', { count: left }))) : '',
  ].join('');
  return { html: box(styles.event, glyph(event), box(styles.body, html)), notes };
}

function involved({ actors }: SarhadEvent): Html {
  if (actors.length === 0) return '';
  const names = actors.map((actor) =>
    texts.t('in-role', { name: shortNameOf(actor), role: roleName(actor.role) }),
  );
  return box(styles.summary, text(texts.t('involved', { names: names.join(', ') })));
}

const references = (numbers: readonly number[]): Html =>
  numbers.length === 0 ? '' : element('sup', {}, text(numbers.map(numberName).join(', ')));

/** Filled or outlined, so that it is told apart in grey. */
export function glyph({ type }: Pick<SarhadEvent, 'type'>): Html {
  const isIncident = categoryOf(type) === 'incident';
  return element(
    'svg',
    { class: styles.glyph ?? '', viewBox: '0 0 12 12', width: 11, height: 11, 'aria-hidden': 'true' },
    isIncident
      ? element('circle', { cx: 6, cy: 6, r: 5, fill: '#c4362b' })
      : element('path', {
          d: 'M6 1L11 6L6 11L1 6Z',
          fill: '#ffffff',
          stroke: '#2f86c1',
          'stroke-width': 1.6,
        }),
  );
}

function factsOf(event: SarhadEvent, number: number | null): Html {
  const { status, killed, injured } = event;
  const parts = [
    text(whenName(event)),
    text(typeName(event.type)),
    status === 'reported' ? '' : span(styles.status, text(statusName(status).toLowerCase())),
    number === null ? '' : text(texts.t('number', { number: numberName(number) })),
    killed && killed.high > 0 ? span(styles.toll, text(killedInWords(killed))) : '',
    injured && injured.high > 0 ? span(styles.toll, text(injuredInWords(injured))) : '',
  ];
  return parts.filter((part) => part !== '').join(text(DOT));
}

/** Who says something has a filled mark, who denies or withdraws it an empty one. */
function claimLine(
  claim: Claim,
  event: SarhadEvent,
  numberOf: (source: SarhadEvent['sources'][number]) => number,
): Html {
  const isAgainst = claim.stance === 'denies' || claim.stance === 'retracts';
  const runs = claimRuns(claim.stance, shortNameOf(claim.actor), claim.about).map((run) => {
    if (run.part === 'verb') return text(run.text);
    return run.part === 'actor' ? element('b', {}, said(run.text)) : said(run.text);
  });
  const source = claim.sourceIndex === null ? undefined : event.sources[claim.sourceIndex];
  const denials = claim.answeredBy.filter((answer) => answer.kind === 'denied' && answer.event !== event.id);
  const elsewhere = denials.slice(0, 2).map(({ actor, date }) => {
    const name = shortNameOf(actor);
    return date === null
      ? texts.t('denied-by', { actor: name })
      : texts.t('denied-on', { actor: name, date: dateName(date) });
  });
  return box(
    styles.claim,
    span(isAgainst ? styles.against : styles.says),
    ...runs,
    claim.date === null ? '' : span(styles.soft, ' ', text(dateName(claim.date))),
    source ? references([numberOf(source)]) : '',
    ...elsewhere.map((words) => span(styles.denied, ' ', span(styles.against), text(words))),
  );
}
