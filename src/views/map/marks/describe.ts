// Owns what a mark is called: lines of its tooltip, from what is known at once and from the event's text once it is here.
import { displayText } from '../../../cards/display-text.ts';
import { type Accounts, findAccounts } from '../../../cards/find-accounts.ts';
import { shortNameOf } from '../../../cards/short-name.tsx';
import type { ActorRef, Claim, SarhadEvent } from '../../../contract/event.ts';
import { claimRuns } from '../../../words/claim-words.ts';
import { compassPoint } from '../../../words/compass.ts';
import { killedInWords } from '../../../words/figures.ts';
import { numberName, whenName } from '../../../words/format.ts';
import { DOT } from '../../../words/separator.ts';
import { statusName, typeName } from '../../../words/vocabulary.ts';
import { farPlaceOf, placeOfStack, type StackPlace } from '../basemap/stack-place.ts';
import { texts } from '../texts.ts';
import { isStack, type Mark } from './marks.ts';

export type Description = {
  /** Small first line. */
  readonly above: string;
  /** Bold; null while it is being read. */
  readonly title: string | null;
  readonly facts: readonly string[];
  /** Who says so; empty where nobody is named. */
  readonly claim: string;
  /** Who denies it, in what words. */
  readonly denied: string | null;
};

/** Titles may have 10,000 characters; more than this never shows. */
const TEXT_MAX = 240;
const NAME_MAX = 120;
/** From here on tooltips and lists say how precisely a place is known. */
export const TELLING_KM = 25;
type NameOf = (actor: ActorRef) => string;
type Told = {
  /** Whether every event of a stack stands on its anchor; not so as long as it is not known. */
  readonly isInPlace: boolean;
  readonly nameOf: NameOf;
};
const SEPARATOR = DOT;
const { t } = texts;

export const titleOf = ({ title }: SarhadEvent): string => displayText(title, TEXT_MAX);

/** `event`: of the mark's key; undefined while it is being read, null when there is none. */
export function describeMark(
  mark: Mark,
  event: SarhadEvent | null | undefined,
  { isInPlace = false, nameOf = shortNameOf }: Partial<Told> = {},
): Description {
  return isStack(mark) ? describeStack(mark, event, isInPlace) : describeEvent(mark, event, nameOf);
}

/**
 * `5 (3–13) killed` of one event, with what is least and most reported of it. `263 killed, 12 left out as overlap` of a stack: its best or else
 * lowest figures added up, for a sum of upper ends is nobody's number. Empty without any.
 */
export function killedOf(mark: Mark): string {
  const { killed: best, killedLow: low, killedHigh: high, killedWithin } = mark;
  if (high <= 0) return '';
  if (!isStack(mark)) return killedInWords({ low, high, best });
  const words = killedInWords({ low: best, high: best, best });
  return killedWithin > 0 ? t('killed-within', { killed: words, figure: numberName(killedWithin) }) : words;
}

type Newest = SarhadEvent | null | undefined;

/**
 * By which place a stack goes, in every list and heading: the map's own; else, where all stand on one point, that of its newest event; else how
 * far it lies from the nearest town. `isHere`: all of it stands there.
 */
export function placeOf(mark: Mark, newest: Newest, isInPlace: boolean): StackPlace | null {
  const place = placeOfStack(mark);
  if (place !== null) return { ...place, isHere: place.isHere && isInPlace };
  // Where not all stand on one point, the place that one of them tells is not that of the others.
  const name = isInPlace ? displayText(newest?.place ?? '', NAME_MAX) : '';
  return name === '' ? farPlaceOf(mark) : { name, isHere: true };
}

/** A distance from a town says where a mark is, not where each of its events is: no finer than that. */
const AWAY_STEP_KM = 5;

/** “Kabul”, “Around Kabul”, “85 km NE of Zaranj”. */
export function placeInWords({ name, isHere, away }: StackPlace): string {
  if (away === undefined) return isHere ? name : t('around-place', { place: name });
  const km = Math.round(away.km / AWAY_STEP_KM) * AWAY_STEP_KM;
  return t('away', { km, direction: compassPoint(away.bearing, 8), place: name });
}

/** “Kabul: 9 events here” where all of them stand on the place, else “92 events around Kabul”; “3 events around a point 85 km NE of Zaranj”. */
export function stackInWords(mark: Mark, newest: Newest, isInPlace: boolean): string {
  const { count } = mark;
  const values = { count, figure: numberName(count) };
  const here = t('here', values);
  const place = placeOf(mark, newest, isInPlace);
  if (place === null) return isInPlace ? here : t('spread', values);
  if (place.away) return t('spread-at', { ...values, point: placeInWords(place) });
  return place.isHere
    ? t('here-at', { place: place.name, here })
    : t('around', { ...values, place: place.name });
}

/** `263 killed · 2 contested · 1 planned` of a stack, in its tooltip and over its list. */
export function tollAndStatus(mark: Mark): string {
  const { count, contested, planned } = mark;
  return [
    killedOf(mark),
    contested > 0
      ? t(contested === count ? 'all-contested' : 'contested', { figure: numberName(contested) })
      : '',
    planned > 0 ? t(planned === count ? 'all-planned' : 'planned', { figure: numberName(planned) }) : '',
  ]
    .filter(Boolean)
    .join(SEPARATOR);
}

function describeStack(mark: Mark, newest: Newest, isInPlace: boolean): Description {
  const { count, incidents } = mark;
  const diplomatic = count - incidents;
  const parts = [
    incidents > 0 ? t('incidents', { count: incidents, figure: numberName(incidents) }) : '',
    diplomatic > 0 ? t('diplomatic', { count: diplomatic, figure: numberName(diplomatic) }) : '',
  ];
  return {
    above: parts.filter(Boolean).join(', '),
    title: stackInWords(mark, newest, isInPlace),
    facts: [
      tollAndStatus(mark),
      newest ? t('newest', { title: titleOf(newest) }) : newest === undefined ? t('reading') : '',
    ].filter(Boolean),
    claim: '',
    denied: null,
  };
}

/** What a list, a card and a tooltip say of the status alike: what is reported or confirmed is said nowhere. */
export const tellingStatus = ({ status }: SarhadEvent): string =>
  status === 'reported' || status === 'confirmed' ? '' : statusName(status).toLowerCase();

function describeEvent(mark: Mark, event: SarhadEvent | null | undefined, nameOf: NameOf): Description {
  if (!event) {
    return {
      above: typeName(mark.type),
      title: event === undefined ? null : '',
      facts: [killedOf(mark)].filter(Boolean),
      claim: '',
      denied: null,
    };
  }
  const accounts = findAccounts(event);
  const facts = [
    event.killed && event.killed.high > 0 ? killedInWords(event.killed) : '',
    event.precisionKm >= TELLING_KM ? t('precise-to', { km: numberName(event.precisionKm) }) : '',
  ];
  return {
    above: [whenName(event), typeName(event.type), tellingStatus(event)].filter(Boolean).join(SEPARATOR),
    title: titleOf(event),
    facts: facts.filter(Boolean),
    claim: claimOf(event, accounts, nameOf),
    denied: deniedBy(accounts, nameOf),
  };
}

/** The claim that matters most: of two accounts the one that is denied, else whom it is attributed to, else who claims it. */
function claimOf({ claims }: SarhadEvent, accounts: Accounts | null, nameOf: NameOf): string {
  const claim =
    accounts?.said?.claim ??
    claims.find(({ stance }) => stance === 'attributes') ??
    claims.find(({ stance }) => stance === 'claims-responsibility');
  return claim ? sentenceOf(claim, nameOf) : '';
}

function deniedBy(accounts: Accounts | null, nameOf: NameOf): string | null {
  if (accounts === null) return null;
  const { claim, actor } = { actor: null, ...accounts.denied };
  if (claim) return sentenceOf(claim, nameOf);
  return actor ? t('denied-by', { actor: nameOf(actor) }) : statusName('contested');
}

const sentenceOf = ({ stance, actor, about }: Claim, nameOf: NameOf): string =>
  claimRuns(stance, nameOf(actor), displayText(about, TEXT_MAX))
    .map(({ text }) => text)
    .join('');

/** One sentence for screen readers, with names in full. */
export function speakMark(mark: Mark, event: SarhadEvent | null | undefined, isInPlace = false): string {
  const { above, title, facts, claim, denied } = describeMark(mark, event, {
    isInPlace,
    nameOf: ({ name }) => displayText(name, NAME_MAX),
  });
  return [title, above, ...facts, claim, denied].filter(Boolean).join('. ');
}
