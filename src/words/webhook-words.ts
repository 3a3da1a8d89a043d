// Owns the words by which the server says why it turned a webhook off.
import { defineTexts } from '../ui/i18n.ts';
import { dateName } from './format.ts';

const { t } = defineTexts('webhook-words', {
  'given-up': 'Turned off: {{count}} tries since {{date}} were in vain. The last one: {{reason}}',
  gone: 'Turned off: whoever receives it answered 410, that it is gone for good.',
});

export const givenUpInWords = (since: string, tries: number, reason: string | null): string =>
  t('given-up', { count: tries, date: dateName(since.slice(0, 10)), reason: reason ?? '' });
export const goneInWords = (): string => t('gone');
