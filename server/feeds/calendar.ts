// Owns planned events as a calendar (iCalendar, RFC 5545): whole days at the place of the event, and no instant but those at which they became known.
import { formatDate, spanOf } from '../../src/contract/calendar-date.ts';
import type { SarhadEvent } from '../../src/contract/event.ts';
import { announcedInWords, calledOffInWords, openAt, shortened } from '../../src/words/feed-words.ts';
import { eventLines } from '../../src/words/in-text.ts';
import { typeName } from '../../src/words/vocabulary.ts';

export type Planned = {
  readonly event: SarhadEvent;
  /** Instants at which its last version, and its first, became known. */
  readonly changedAt: string;
  readonly firstSeen: string;
  /** Of the page with the event. */
  readonly page: string;
};

export type AboutCalendar = {
  readonly title: string;
  readonly description: string;
  readonly self: string;
  readonly events: readonly Planned[];
};

/** As often as it is worth asking again; who asks more often is answered that nothing has changed. */
const AGAIN = 'PT1H';

export function calendarOf({ title, description, self, events }: AboutCalendar): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sarhad//Upcoming//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    // RFC 7986 has words for these; the first is what most programs read.
    `X-WR-CALNAME:${escaped(title)}`,
    `NAME:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    `SOURCE;VALUE=URI:${self}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${AGAIN}`,
    `X-PUBLISHED-TTL:${AGAIN}`,
    ...events.flatMap(componentOf),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}

function componentOf({ event, changedAt, firstSeen, page }: Planned): string[] {
  const { id, title, place, type, coordinates, revision, status } = event;
  const span = spanOf(event.dateStart, event.dateEnd, event.datePrecision);
  // The contract holds all dates to be real.
  if (span === null) return [];
  const isCalledOff = status === 'retracted';
  const lines = [
    ...(isCalledOff ? [calledOffInWords(changedAt)] : [announcedInWords(firstSeen)]),
    ...(isCalledOff ? [event.note ?? ''] : eventLines(event)),
    openAt(page),
  ];
  return [
    'BEGIN:VEVENT',
    `UID:urn:sarhad:event:${id}`,
    // By its last version, so that the same answer is the same text; a revision grows, as a sequence must.
    `DTSTAMP:${utc(changedAt)}`,
    `CREATED:${utc(firstSeen)}`,
    `LAST-MODIFIED:${utc(changedAt)}`,
    `SEQUENCE:${revision}`,
    `DTSTART;VALUE=DATE:${dateOf(span.startDay)}`,
    // The first day after it.
    `DTEND;VALUE=DATE:${dateOf(span.endDay + 1)}`,
    `SUMMARY:${escaped(shortened(title))}`,
    `DESCRIPTION:${lines.map(shortened).filter(Boolean).map(escaped).join('\\n')}`,
    ...(place === '' ? [] : [`LOCATION:${escaped(place)}`]),
    ...(coordinates === null ? [] : [`GEO:${coordinates[1]};${coordinates[0]}`]),
    `CATEGORIES:${escaped(typeName(type))}`,
    `URL:${page}`,
    `STATUS:${isCalledOff ? 'CANCELLED' : 'TENTATIVE'}`,
    // Nobody who follows it is busy for that.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const utc = (instant: string): string =>
  `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
const dateOf = (day: number): string => formatDate(day).replaceAll('-', '');

const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');

const MOST_OCTETS = 75;
const encoder = new TextEncoder();

/** No line has more than 75 octets without its end; what is folded begins with a blank, and no character is cut. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MOST_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
