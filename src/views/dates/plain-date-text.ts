// Owns how a date's text is made plain before it is read: as documents set it, in any script's digits, without the time of day.

import { digitOf } from '../../contract/typed-digits.ts';
import { withPlainHyphens } from '../../contract/typed-hyphens.ts';

const TIME = /[t,\s]+\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?\s*(z|utc|gmt|[ap]\.?m\.?)?([+-]\d{2}:?\d{2})?(?!\d)/g;

/**
 * Lower case; dashes of all kinds and minus signs are `-`, blanks of all kinds one blank, marks and what is not seen left out. A
 * time of day, with its zone, is dropped: the date is that which is written, wherever it is read.
 */
export function plainDateText(text: string): string {
  return withPlainHyphens(text.normalize('NFKC').replace(/\p{Nd}/gu, digitOf))
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{Cf}\p{M}]/gu, '')
    .normalize('NFC')
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
    .replace(/،/g, ',')
    .replace(/\s+/g, ' ')
    .replace(TIME, '')
    .trim();
}
