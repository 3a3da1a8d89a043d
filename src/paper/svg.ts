// Owns writing SVG as text: elements, numbers, what must be escaped. Nothing of a page is needed to make it, nor of Node.

/** A piece of SVG that is whole. */
export type Svg = string;
type Value = string | number | null | undefined | false;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Whether XML may hold it: no control characters, no halves of letters; nor what turns the direction of all that follows. */
function isWritable(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return code >= 0x20
    ? !(code >= 0xd800 && code <= 0xdfff) &&
        !(code >= 0x202a && code <= 0x202e) &&
        code !== 0xfffe &&
        code !== 0xffff
    : /[\t\n\r]/.test(letter);
}

/** Text of others, made safe between tags and in attributes. */
export const escaped = (text: string): string =>
  Array.from(text)
    .filter(isWritable)
    .map((letter) => ESCAPES[letter] ?? letter)
    .join('');

/** A length in px: tenths are finer than any printer's dot at the sizes of a page. */
export const px = (value: number): string => {
  const rounded = Math.round(value * 10) / 10;
  return Object.is(rounded, -0) ? '0' : String(rounded);
};

/** Attributes that are null or false are left out; numbers are lengths. */
export function element(name: string, attributes: Readonly<Record<string, Value>>, ...children: Svg[]): Svg {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined && value !== false)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? px(value) : escaped(value as string)}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

export const group = (attributes: Readonly<Record<string, Value>>, ...children: Svg[]): Svg =>
  children.join('') === '' ? '' : element('g', attributes, ...children);

/** A whole picture of so many px; `title` is what it says to who does not see it. */
export function picture(
  { width, height, title }: { readonly width: number; readonly height: number; readonly title: string },
  ...children: Svg[]
): Svg {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${px(width)} ${px(height)}`,
      width,
      height,
      role: 'img',
      'aria-label': title,
    },
    ...children,
  );
}
