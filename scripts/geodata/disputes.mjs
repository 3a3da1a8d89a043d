// Owns what is said about lines that are disputed or need a note. Lines follow de-facto control.

const within = (west, south, east, north) => (lng, lat) =>
  lng >= west && lng <= east && lat >= south && lat <= north;
const everywhere = () => true;

/** First match wins. The first of `pairs` is the one that the rule is about. `disputed` is drawn dashed; `annotated` is drawn as any border and explained on hover. */
const RULES = [
  {
    id: 'siachen',
    pairs: ['IN-PK', 'CN-IN'],
    where: within(76.6, 35.005, 77.9, 36),
    kind: 'disputed',
    note: 'Siachen: actual ground position line since 1984. Held by India; claimed by India and Pakistan. No agreed document; the line of the Karachi Agreement (27 July 1949) ends at NJ9842.',
  },
  {
    id: 'working-boundary',
    pairs: ['IN-PK'],
    where: within(74.3, 32.25, 75.45, 32.93),
    kind: 'disputed',
    note: 'Working Boundary (Pakistan) or International Border (India) between Punjab and Jammu; status disputed as part of Kashmir.',
  },
  {
    id: 'line-of-control',
    pairs: ['IN-PK'],
    where: within(73, 32.7, 77.2, 35.3),
    kind: 'disputed',
    note: 'Line of Control in Kashmir, agreed in 1972. Not an agreed border: India and Pakistan both claim the territory on the other side.',
    source: 'Simla Agreement of 2 July 1972, article 4',
  },
  {
    id: 'sir-creek',
    pairs: ['IN-PK'],
    where: within(68, 23.4, 68.85, 24.05),
    kind: 'disputed',
    note: 'Sir Creek: India and Pakistan disagree on the line through the creek and the sea beyond it.',
    source: 'award of the Rann of Kutch tribunal of 19 February 1968, which left the creek out',
  },
  {
    id: 'shaksgam',
    pairs: ['CN-PK'],
    where: everywhere,
    kind: 'disputed',
    note: 'Line of the 1963 China–Pakistan agreement. India claims the Pakistani side, and in the east the Shaksgam valley on the Chinese one.',
    source: 'boundary agreement of 2 March 1963, article 6: provisional until Kashmir is settled',
  },
  {
    id: 'aksai-chin',
    pairs: ['CN-IN'],
    where: within(77, 32.4, 80.5, 36.5),
    kind: 'disputed',
    note: 'Line of Actual Control in Ladakh. Aksai Chin to the east is administered by China and claimed by India; the two sides place the line differently.',
    source: 'China–India agreement of 7 September 1993 on the line',
  },
  {
    id: 'lac-middle',
    pairs: ['CN-IN'],
    where: within(78, 29.8, 81.2, 32.4),
    kind: 'annotated',
    note: 'Line of Actual Control, middle sector. Not delimited; a few valleys and passes are claimed by both China and India.',
    source: 'China–India agreement of 7 September 1993 on the line',
  },
  {
    id: 'sikkim',
    pairs: ['CN-IN'],
    where: within(87.8, 27, 89.1, 28.3),
    kind: 'annotated',
    note: 'Sikkim sector: line of the 1890 convention, accepted by China and India except at the southern tripoint near Doklam.',
    source: 'convention of Calcutta of 17 March 1890',
  },
  {
    id: 'arunachal',
    pairs: ['CN-IN'],
    where: within(91.4, 26.5, 98, 30),
    kind: 'disputed',
    note: 'McMahon Line, the de-facto line. China does not recognise it and claims most of Arunachal Pradesh, administered by India.',
    source: 'notes of 24 and 25 March 1914, which China does not accept',
  },
  {
    id: 'kalapani',
    pairs: ['IN-NP', 'CN-IN', 'CN-NP'],
    where: within(80.75, 30.02, 81.06, 30.5),
    kind: 'disputed',
    note: 'Kalapani, Limpiyadhura and Lipulekh: held by India and claimed by Nepal.',
    source: 'treaty of Sugauli of 1816, read differently; map of Nepal of 20 May 2020',
  },
  {
    id: 'susta',
    pairs: ['IN-NP'],
    where: within(83.75, 27.3, 84, 27.52),
    kind: 'disputed',
    note: 'Susta: the Gandak has moved its bed, and India and Nepal disagree on the line.',
    source: 'treaty of Sugauli of 1816',
  },
  {
    id: 'doklam',
    pairs: ['BT-CN'],
    where: within(88.85, 27.2, 89.2, 27.6),
    kind: 'disputed',
    note: 'Doklam: claimed by Bhutan and China; site of the standoff of 2017. India supports the claim of Bhutan.',
    source: 'statement of the foreign ministry of Bhutan of 29 June 2017',
  },
  {
    id: 'bhutan-china',
    pairs: ['BT-CN'],
    where: everywhere,
    kind: 'disputed',
    note: 'Bhutan–China: never delimited; talks since 1984. China claims valleys in the north and west of Bhutan and, since 2020, Sakteng in the east.',
    source: 'agreement of 8 December 1998; roadmap of 14 October 2021',
  },
  {
    id: 'durand-line',
    pairs: ['AF-PK'],
    where: everywhere,
    kind: 'annotated',
    note: 'Durand Line of 1893. Pakistan and most states treat it as the international border; Kabul does not recognise it as one.',
    source: 'agreement of Kabul of 12 November 1893; resolution of the Afghan assembly of 26 July 1949',
  },
  {
    id: 'kyrgyz-tajik-line',
    pairs: ['KG-TJ'],
    where: everywhere,
    kind: 'annotated',
    note: 'Delimited by the treaty of 13 March 2025. The line drawn is that of OpenStreetMap (coarse zooms: Natural Earth) and may predate the treaty in places.',
  },
  {
    id: 'armenia-azerbaijan',
    pairs: ['AM-AZ'],
    where: everywhere,
    kind: 'annotated',
    note: 'Armenia–Azerbaijan: delimitation under way; both hold ground beyond the line in places.',
  },
  {
    id: 'crimea',
    pairs: ['RU-UA'],
    where: within(32, 43, 35.9, 46.6),
    kind: 'disputed',
    note: 'Crimea: controlled by Russia since 2014, annexation not recognised by the UN General Assembly; part of Ukraine under international law.',
    source: 'UN General Assembly resolution 68/262 of 27 March 2014',
  },
  {
    id: 'russia-ukraine',
    pairs: ['RU-UA'],
    where: everywhere,
    kind: 'annotated',
    note: 'Recognised border of 1991. Russia occupies and claims territory of Ukraine west of it; the front line is not drawn.',
    source: 'UN General Assembly resolution ES-11/4 of 12 October 2022',
  },
];

/** Far from the region: dashed, with a short note. */
const ELSEWHERE = {
  'EH-MA': 'Western Sahara: administered for the most part by Morocco, claimed by the Polisario Front.',
  'CY-XN': 'Buffer-zone line in Cyprus; Northern Cyprus is recognised by Türkiye alone.',
  'SO-XS': 'Somaliland declared independence in 1991; Somalia claims it.',
  'RS-XK': 'Kosovo declared independence in 2008; Serbia does not recognise it.',
  'IL-PS': 'Armistice line of 1949 (Green Line).',
  'IL-SY': 'Golan Heights: administered by Israel, claimed by Syria.',
  'KP-KR': 'Military Demarcation Line of 1953.',
  'SD-SS': 'Partly undelimited; Abyei is claimed by Sudan and South Sudan.',
  'GY-VE': 'Venezuela claims the territory of Guyana west of the Essequibo.',
};
for (const [pair, note] of Object.entries(ELSEWHERE))
  RULES.push({ id: pair.toLowerCase(), pairs: [pair], where: everywhere, kind: 'disputed', note });

/** Id of the stretch that an edge of a border belongs to, or ''. */
export const stretchAt = (pair, lng, lat) =>
  RULES.find((r) => r.pairs.includes(pair) && r.where(lng, lat))?.id ?? '';

export const stretchById = (id) => RULES.find((r) => r.id === id);

/** What is said of a stretch, and by which document where one is named. */
export const noteOf = ({ note, source }) => (source ? `${note} Source: ${source}.` : note);

/** All that is said of a pair, or null: rules about it first, then those of a neighbouring line that it touches. */
export function noteOfPair(pair, stretchIds) {
  const rules = RULES.filter((r) => stretchIds.includes(r.id));
  const isAbout = (r) => r.pairs[0] === pair;
  const sorted = [...rules.filter(isAbout), ...rules.filter((r) => !isAbout(r))];
  return sorted.map(noteOf).join(' ') || null;
}
