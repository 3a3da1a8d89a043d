// Owns how text reaches the screen: one i18next instance; each view brings its English texts under a name of its own.
import { createInstance, type TOptions } from 'i18next';
import { useSyncExternalStore } from 'react';

export const i18n = createInstance();
void i18n.init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false }, // React escapes
});

/** `events_one` and `events_other` are asked for as `events`, with a `count`. */
type KeyOf<T> = keyof T extends infer K
  ? K extends `${infer Stem}_${'zero' | 'one' | 'other'}`
    ? Stem
    : K
  : never;

export type Translate<T> = (key: KeyOf<T>, values?: TOptions) => string;

export type Texts<T extends Record<string, string>> = {
  readonly namespace: string;
  readonly t: Translate<T>;
};

/** Registers the English texts of one view. Plurals as i18next writes them: `_one`, `_other`. */
export function defineTexts<const T extends Record<string, string>>(namespace: string, english: T): Texts<T> {
  i18n.addResourceBundle('en', namespace, english);
  // Texts without values are looked up once a language: lists ask for the same ones at every frame of a drag.
  let plain = new Map<string, string>();
  i18n.on('languageChanged', () => {
    plain = new Map();
  });
  const translate = (key: string, values?: TOptions) => i18n.t(key, { ...values, ns: namespace });
  return {
    namespace,
    t(key, values) {
      if (values !== undefined) return translate(key as string, values);
      const known = plain.get(key as string);
      if (known !== undefined) return known;
      const text = translate(key as string);
      plain.set(key as string, text);
      return text;
    },
  };
}

const subscribe = (listener: () => void) => {
  i18n.on('languageChanged', listener);
  return () => i18n.off('languageChanged', listener);
};

/** The texts of a view; the component renders again when the language changes. */
export function useTexts<T extends Record<string, string>>(texts: Texts<T>): Translate<T> {
  useSyncExternalStore(subscribe, () => i18n.language);
  return texts.t;
}

/** Language for Intl formatters. */
export const language = (): string => i18n.language;
