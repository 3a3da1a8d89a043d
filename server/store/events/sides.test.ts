// Lists whose voice each actor of the second edition is, and the disputes within one country that depend on it.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { collectionFile } from '../../../src/contract/batch.ts';
import { z } from '../../../src/contract/zod.ts';
import { acceptBatch } from './accept-batch.ts';

const file = await readFile(new URL('../../../data/curated/events-2.json', import.meta.url), 'utf8');
const { actors } = z.object({ actors: collectionFile.shape.actors }).parse(JSON.parse(file));
const sideOf = new Map(actors.map(({ id, side }) => [id, side]));

const SIDES: Readonly<Record<string, string>> = {
  ae: 'ae-government',
  'af-republic': 'af-embassy-dushanbe af-reconciliation-council af-republic-forces af-republic-government',
  'af-taliban': `
    af-mod-taliban af-taliban-authorities af-taliban-forces af-taliban-insurgents herat-governor
    person-baradar person-hanafi person-hibatullah person-mujahid person-muttaqi
    person-sirajuddin-haqqani person-yaqoob taliban-mansoor
  `,
  'afghan-ulema': 'afghan-ulema',
  bd: 'bd-bgb bd-government',
  bla: 'bla',
  blf: 'blf',
  bna: 'bna',
  bt: 'bt-government',
  cis: 'cis-border-commanders',
  cn: 'cn-government cn-pla person-fu-cong person-wang-yi person-xi',
  csto: 'csto person-zas',
  eu: 'union-european',
  'gbao-protesters': 'gbao-protesters',
  haalvsh: 'haalvsh',
  'hafiz-gul-bahadur': 'hafiz-gul-bahadur',
  'hizbul-mujahideen': 'hizbul-mujahideen',
  hoa: 'hoa',
  icc: 'icc',
  il: 'person-netanyahu',
  in: 'in-armed-forces in-bsf in-government in-ssb person-doval person-jaishankar',
  ir: `
    ir-border-guards ir-government ir-police ir-razavi-governor irgc person-araghchi person-raisi
  `,
  'islamic-state': 'iskp islamic-state',
  'ittihad-ul-mujahideen': 'ittihad-ul-mujahideen',
  'iwt-court': 'iwt-court',
  'iwt-neutral-expert': 'iwt-neutral-expert',
  'jaish-al-adl': 'jaish-al-adl',
  'jamaat-ansarullah': 'jamaat-ansarullah',
  'jamaat-ul-ahrar': 'jamaat-ul-ahrar',
  'karakalpak-protesters': 'karakalpak-protesters',
  'kashmir-tigers': 'kashmir-tigers',
  'kempir-abad-committee': 'kempir-abad-committee',
  kg: `
    kg-border-service kg-gknb kg-government kg-mod kg-police kg-presidential-office person-japarov
    person-masadykov person-tashiev
  `,
  kz: `
    kz-afm kz-border-service kz-government kz-mintrans kz-mod kz-mvd kz-prosecutor person-nurtleu
    person-tokayev person-zhumangarin
  `,
  'kz-protesters': 'kz-protesters',
  let: 'let',
  nmf: 'nmf',
  np: 'np-government person-oli',
  paff: 'paff',
  'people-fighters-front': 'people-fighters-front',
  'person-fazlur-rehman': 'person-fazlur-rehman',
  'person-zhilin': 'person-zhilin',
  pk: `
    person-andrabi person-dar person-durrani person-hina-khar person-kakar person-khawaja-asif
    person-mohammad-sadiq person-naqvi person-qureshi person-shehbaz-sharif pk-government pk-military
    pk-rangers
  `,
  qa: 'qa-government',
  reuters: 'reuters',
  ru: `
    person-lavrov person-putin person-shoigu ru-armed-forces ru-embassy-ashgabat ru-fsb-border
    ru-government ru-security-council ru-supreme-court
  `,
  sa: 'sa-government',
  sco: 'sco',
  tj: `
    person-muhriddin person-rahmon person-saidi-sharif person-yatimov tj-armed-forces tj-border-troops
    tj-drug-control-agency tj-gknb tj-government tj-mvd
  `,
  tjp: 'tjp',
  tm: 'person-meredov tm-border-guards tm-government',
  tr: 'tr-government',
  trf: 'trf',
  ttp: 'person-faqir-mohammad person-noor-wali-mehsud ttp',
  ua: 'ua-armed-forces',
  un: 'iom person-guterres un-secretariat unama unga unhcr unsc unsc-monitoring-team',
  us: 'us-envoys us-government',
  uz: `
    person-aripov person-kamilov person-mirziyoyev person-saidov uz-armed-forces uz-border-troops
    uz-government uz-prosecutor uz-security-forces
  `,
};

/** People and labels that are no party. */
const NOBODY = `
  af-kyrgyz afghan-migrants bd-nationals civilians cn-nationals hauliers militants-pk pk-nationals
  ru-draft-evaders suspected-smugglers unidentified-armed
`;

/** Each country's two voices: what one says the other may answer. */
const DISPUTES = [
  ['AF', 'af-republic-government', 'af-taliban-insurgents'],
  ['AF', 'af-embassy-dushanbe', 'person-mujahid'],
  ['AF', 'iskp', 'af-taliban-forces'],
  ['AF', 'nmf', 'af-taliban-authorities'],
  ['AF', 'afghan-ulema', 'af-taliban-authorities'],
  ['TJ', 'gbao-protesters', 'tj-mvd'],
  ['TJ', 'jamaat-ansarullah', 'tj-border-troops'],
  ['PK', 'ttp', 'pk-military'],
  ['PK', 'ttp', 'jamaat-ul-ahrar'],
  ['PK', 'tjp', 'pk-military'],
  ['PK', 'bla', 'pk-military'],
  ['PK', 'hafiz-gul-bahadur', 'pk-military'],
  ['PK', 'jamaat-ul-ahrar', 'pk-government'],
  ['PK', 'person-fazlur-rehman', 'pk-government'],
  ['IR', 'jaish-al-adl', 'irgc'],
  ['IR', 'people-fighters-front', 'ir-police'],
  ['IR', 'haalvsh', 'ir-border-guards'],
  ['IN', 'paff', 'in-armed-forces'],
  ['IN', 'trf', 'in-government'],
  ['IN', 'kashmir-tigers', 'in-armed-forces'],
  ['IN', 'hizbul-mujahideen', 'in-armed-forces'],
  ['KZ', 'kz-protesters', 'kz-government'],
  ['UZ', 'karakalpak-protesters', 'uz-prosecutor'],
  ['KG', 'kempir-abad-committee', 'kg-gknb'],
  ['RU', 'person-zhilin', 'ru-government'],
] as const;

const idsIn = (text: string) => text.trim().split(/\s+/);

test('every actor is the voice of one side, or expressly of nobody', () => {
  const expected = Object.entries({ ...SIDES, null: NOBODY }).flatMap(([side, ids]) =>
    idsIn(ids).map((id) => [id, side]),
  );
  const found = actors.map(({ id, side }) => [id, String(side)]);
  expect(found.sort()).toEqual(expected.sort());
});

test('states, their forces and their officials share a side; nobody else has it but who speaks for them', () => {
  const isState = ({ kind }: (typeof actors)[number]) => kind === 'state' || kind === 'state-forces';
  for (const country of new Set(actors.filter(isState).map((actor) => actor.country))) {
    const sides = new Set(
      actors.filter((actor) => isState(actor) && actor.country === country).map(({ side }) => side),
    );
    expect([...sides].sort(), `${country}`).toEqual(
      country === 'AF' ? ['af-republic', 'af-taliban'] : [country?.toLowerCase()],
    );
  }
  const ofStates = new Set(actors.filter(isState).map(({ side }) => side));
  const others = actors.filter(
    (actor) => !isState(actor) && actor.kind !== 'person' && ofStates.has(actor.side),
  );
  // Insurgents who became the authorities; a mission; envoys.
  expect(others.map(({ id }) => id).sort()).toEqual([
    'af-embassy-dushanbe',
    'af-taliban-insurgents',
    'us-envoys',
  ]);
});

test.each(DISPUTES)('in %s “%s” and “%s” are two sides', (_country, one, other) => {
  expect(sideOf.get(one)).toEqual(expect.any(String));
  expect(sideOf.get(other)).toEqual(expect.any(String));
  expect(sideOf.get(one)).not.toBe(sideOf.get(other));
});

test('every actor has a short name that is nobody else’s', () => {
  expect(actors.filter(({ shortName }) => shortName === undefined)).toEqual([]);
  const batch = { batchId: 'actors', instant: '2026-11-30', note: '', events: [], actors };
  acceptBatch(batch, { actors: [], hasEvent: () => false, partOf: [] });
});
