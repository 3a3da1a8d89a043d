// Owns what countries are called in the languages of the region, for who types in one of them. The platform knows these names.
import { regionsIn } from './intl.ts';

/** By the script they are written in. Those of a text alone are asked for: the first answer in a language takes a browser many milliseconds. */
const LANGUAGES = [
  [/\p{Script=Arabic}/u, ['ar', 'fa', 'ps', 'ur', 'ug']],
  [/\p{Script=Cyrillic}/u, ['ru', 'tg', 'ky', 'kk', 'mn']],
  [/\p{Script=Devanagari}/u, ['hi', 'ne']],
  [/\p{Script=Bengali}/u, ['bn']],
  [/\p{Script=Gurmukhi}/u, ['pa']],
  [/\p{Script=Han}/u, ['zh', 'zh-Hant']],
  [/\p{Script=Tamil}/u, ['ta']],
  [/\p{Script=Telugu}/u, ['te']],
  [/\p{Script=Sinhala}/u, ['si']],
  [/\p{Script=Myanmar}/u, ['my']],
  [/\p{Script=Tibetan}/u, ['dz']],
  [/\p{Script=Armenian}/u, ['hy']],
  [/\p{Script=Georgian}/u, ['ka']],
] as const;

/** Languages of the region that a text may be in, by its letters; none for Latin ones. */
export const languagesOf = (text: string): string[] =>
  LANGUAGES.flatMap(([script, languages]) => (script.test(text) ? languages : []));

/** What these languages call a country of ISO 3166-1, each name once; none for an unknown code. */
export function countryNamesIn(languages: readonly string[], code: string): string[] {
  if (!/^[A-Z]{2}$/.test(code)) return [];
  const names = languages.flatMap((tag) => regionsIn(tag).of(code) ?? []);
  return [...new Set(names)].filter((name) => name !== code);
}
