// Owns how text reaches the screen: each view brings its English texts under a name of its own; a language brings its own by the same names.
import { useSyncExternalStore } from 'react';
import { numbersIn, perLanguage } from './per-language.ts';

type Values = Readonly<Record<string, unknown>>;
type Bundle = Readonly<Record<string, string>>;

const ENGLISH = 'en';
/** The language on the screen, and its texts by the name of their view; where it has none, the English ones stand. */
let spoken: { readonly tag: string; readonly bundles: Readonly<Record<string, Bundle>> } = {
  tag: ENGLISH,
  bundles: {},
};
const listeners = new Set<() => void>();

/** Puts another language on the screen. */
export function setLanguage(tag: string, bundles: Readonly<Record<string, Bundle>>): void {
  spoken = { tag, bundles };
  for (const listener of [...listeners]) listener();
}

/** `events_one` and `events_other` are asked for as `events`, with a `count`. */
type KeyOf<T> = keyof T extends infer K
  ? K extends `${infer Stem}_${'zero' | 'one' | 'other'}`
    ? Stem
    : K
  : never;

export type Translate<T> = (key: KeyOf<T>, values?: Values) => string;

export type Texts<T extends Record<string, string>> = {
  readonly t: Translate<T>;
};

/** Registers the English texts of one view; `{{name}}` stands for a value. Plurals by the names of CLDR: `_one`, `_other`, and `_zero` for none. */
export function defineTexts<const T extends Record<string, string>>(namespace: string, english: T): Texts<T> {
  return {
    t: (key, values = {}) => {
      const bundle = spoken.bundles[namespace];
      const text =
        (bundle && formOf(bundle, spoken.tag, key as string, values.count)) ??
        formOf(english, ENGLISH, key as string, values.count) ??
        (key as string);
      // Braces in a value are the value's own.
      return text.includes('{{') ? text.replace(/\{\{(\w+)\}\}/g, (_, name) => inWords(values[name])) : text;
    },
  };
}

/** Numbers are written as everywhere on the page; what is no amount (a year, a code) is given as text. */
const inWords = (value: unknown) =>
  typeof value === 'number' ? numbersIn(spoken.tag).format(value) : String(value ?? '');

function formOf(bundle: Bundle, tag: string, key: string, count: unknown): string | undefined {
  if (typeof count !== 'number') return bundle[key];
  return (
    (count === 0 ? bundle[`${key}_zero`] : undefined) ??
    bundle[`${key}_${pluralRulesIn(tag).select(count)}`] ??
    bundle[`${key}_other`] ??
    bundle[key]
  );
}

const pluralRulesIn = perLanguage((tag) => new Intl.PluralRules(tag));

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The texts of a view; the component renders again when the language changes. */
export function useTexts<T extends Record<string, string>>(texts: Texts<T>): Translate<T> {
  useSyncExternalStore(subscribe, language);
  return texts.t;
}

/** Language for Intl formatters. */
export const language = (): string => spoken.tag;
