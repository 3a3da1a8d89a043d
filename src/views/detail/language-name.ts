// Owns what the language of a text is called, which others have given.
import { displayText } from '../../cards/display-text.ts';
import { language } from '../../ui/i18n.ts';
import { languagesIn } from '../../words/intl.ts';

/** `Persian` of `fa`; the tag itself where it is none. */
export function languageName(tag: string): string {
  try {
    return languagesIn(language()).of(tag) ?? tag;
  } catch {
    return displayText(tag, 35);
  }
}
