// Owns how a claim is said: one pattern for each stance, whose verb agrees with who speaks.
import type { Stance } from '../contract/taxonomy.ts';
import { defineTexts } from '../ui/i18n.ts';

// A language gives each pattern in as many forms as it has of numbers; one speaker counts as one, several as two.
const { t } = defineTexts('claim-words', {
  asserts_one: '{{actor}} says: {{about}}',
  asserts_other: '{{actor}} say: {{about}}',
  attributes_one: '{{actor}} attributes it to: {{about}}',
  attributes_other: '{{actor}} attribute it to: {{about}}',
  denies_one: '{{actor}} denies: {{about}}',
  denies_other: '{{actor}} deny: {{about}}',
  'claims-responsibility_one': '{{actor}} claims responsibility: {{about}}',
  'claims-responsibility_other': '{{actor}} claim responsibility: {{about}}',
  retracts_one: '{{actor}} withdraws: {{about}}',
  retracts_other: '{{actor}} withdraw: {{about}}',
  /** Names by which several speak, as a regular expression of this language. */
  'several-speak':
    '(Taliban|police|(forces|guards|troops|rangers|prosecutors|protesters|insurgents|militants|smugglers|migrants|nationals|civilians|residents|hauliers|avoiders|gunmen|Bangladeshis|Pakistanis|Afghans)( to \\d+| \\d+)?)$|, ',
});

export type ClaimRun = { readonly part: 'actor' | 'verb' | 'about'; readonly text: string };

/** Stand for what is said and by whom; no text of a view holds them, and no template sees the texts themselves. */
const ACTOR = '\uE000';
const ABOUT = '\uE001';

/** The sentence of a claim in runs; together they are all of it. */
export function claimRuns(stance: Stance, actor: string, about: string): ClaimRun[] {
  const isPlural = new RegExp(t('several-speak'), 'i').test(actor);
  const pattern = t(stance, { count: isPlural ? 2 : 1, actor: ACTOR, about: ABOUT });
  return pattern
    .split(/([\uE000\uE001])/)
    .filter((text) => text !== '')
    .map((text): ClaimRun => {
      if (text === ACTOR) return { part: 'actor', text: actor };
      return text === ABOUT ? { part: 'about', text: about } : { part: 'verb', text };
    });
}
