// Owns synthetic events that attack whoever shows them: markup, scripts in addresses, reversed text, endless titles.
import type { Actor } from '../src/contract/event.ts';
import type { EventInput } from '../src/contract/event-input.ts';

export const HOSTILE_ACTOR: Actor = {
  id: 'synthetic-actor',
  name: 'Synthetic <b onmouseover=alert(1)>actor</b> \u202Egnp.exe',
  kind: 'other',
  country: null,
  aliases: ['<script>alert(2)</script>'],
};

const synthetic = (id: string, title: string, rest: Partial<EventInput> = {}): EventInput => ({
  id: `synthetic-${id}`,
  title,
  summary: 'Synthetic.',
  dateStart: '2026-05-01',
  dateEnd: null,
  datePrecision: 'day',
  planned: false,
  category: 'incident',
  type: 'attack',
  place: 'Synthetic place',
  country: 'TJ',
  admin1: null,
  lat: 37.5,
  lon: 69.5,
  precisionKm: 5,
  coordSource: null,
  border: 'AF-TJ',
  actors: [{ name: HOSTILE_ACTOR.id, role: 'initiator' }],
  killed: null,
  injured: null,
  claims: [],
  sources: [source('Synthetic Press', 'https://example.org/')],
  related: [],
  ...rest,
});

function source(publisher: string, url: string): EventInput['sources'][number] {
  return {
    publisher,
    title: null,
    url,
    publishedOn: null,
    language: 'en',
    reliability: 'B',
    credibility: 2,
  };
}

export const HOSTILE_EVENTS: readonly EventInput[] = [
  synthetic('markup', 'Synthetic <img src=x onerror="document.title=\'owned\'"><script>alert(1)</script>', {
    summary: 'Synthetic </p><style>body{display:none}</style> &lt;b&gt; {{7*7}} <%= 7*7 %>',
    place: '<iframe src="https://example.org"></iframe>',
    sources: [source('<svg onload=alert(1)> Synthetic Press', 'https://example.org/"onclick="alert(1)')],
    claims: [
      {
        actor: HOSTILE_ACTOR.id,
        stance: 'asserts',
        about: '<a href="javascript:alert(1)">x</a>',
        date: null,
        sourceIndex: 0,
      },
      {
        actor: HOSTILE_ACTOR.id,
        stance: 'denies',
        about: '\u202Edesrever si siht',
        date: null,
        sourceIndex: 0,
      },
    ],
  }),
  synthetic('reversed', 'Synthetic \u202Egpj.exe\u202D \u2067\u2066\u200F unclosed', { lon: 69.6 }),
  synthetic('stacked', `Synthetic Z${'\u0335\u0301\u0316'.repeat(60)}algo`, { lon: 69.7 }),
  synthetic('endless', `Synthetic ${'W'.repeat(9990)}`, { lon: 69.8, summary: 'x '.repeat(9999) }),
  synthetic('lines', 'Synthetic\r\n\r\nSet-Cookie: a=b\t=HYPERLINK("https://example.org")', { lon: 69.9 }),
  synthetic('kurdish-persian', 'Synthetic مرز افغانستان و تاجیکستان border ۱۲۳', { lon: 70 }),
  // A server never lets these in; a page must not follow them all the same.
  synthetic('script-address', 'Synthetic: a source that is a script', {
    lon: 70.1,
    sources: [source('Synthetic Press', 'javascript:alert(document.domain)')],
  }),
  synthetic('data-address', 'Synthetic: a source that is a document', {
    lon: 70.2,
    sources: [source('Synthetic Press', 'data:text/html,<script>alert(1)</script>')],
  }),
];
