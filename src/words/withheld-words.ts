// Owns how it is said that a revision no longer shows all that it showed: beside numbers that are lower than those that were cited.
import type { Meta } from '../contract/replies.ts';
import { defineTexts } from '../ui/i18n.ts';
import { dateName } from './format.ts';

const { t } = defineTexts('withheld', {
  of_one: '{{count}} event of this revision is withheld since {{date}}; no number has it any more.',
  of_other:
    '{{count}} events of this revision are withheld, the last of them since {{date}}; no number has them any more.',
});

/** A sentence; null where nothing is withheld. Which events a view would have had is not told, so it is said of the revision. */
export const withheldInWords = (withheld: Meta['withheld']): string | null =>
  withheld && t('of', { count: withheld.events, date: dateName(withheld.since.slice(0, 10)) });
