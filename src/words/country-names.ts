// Owns what countries are called in the languages of the region, for who types in one of them. The platform knows these names.
import { regionsIn } from './intl.ts';

const LANGUAGES = 'ar az bn dz fa hi hy kk ky mn my ne pa ps ru si ta te tg tk tr ug ur uz zh'.split(' ');

/** Of a code of ISO 3166-1, each name once; of an unknown code none. */
export function countryNamesOfRegion(code: string): string[] {
  if (!/^[A-Z]{2}$/.test(code)) return [];
  const names = LANGUAGES.flatMap((tag) => regionsIn(tag).of(code) ?? []);
  return [...new Set(names)].filter((name) => name !== code);
}
