// Owns writing the brief as HTML text: it must stand within the one moment that a browser leaves before it prints.
import { displayText } from '../../cards/display-text.ts';
import { element, escaped } from '../../paper/svg.ts';

export type Html = string;

/** An element of a class; children are HTML, texts of others go through `said`. */
export const box = (className: string | undefined, ...children: Html[]): Html =>
  element('div', { class: className ?? '' }, children.join(''));
export const span = (className: string | undefined, ...children: Html[]): Html =>
  element('span', { class: className ?? '' }, children.join(''));
export const paragraph = (className: string | undefined, ...children: Html[]): Html =>
  element('p', { class: className ?? '' }, children.join(''));

/** Text of ours. */
export const text = escaped;
/** Text of others: it cannot turn the direction of what stands beside it. */
export const said = (words: string, most?: number): Html =>
  element('bdi', {}, escaped(displayText(words, most)));
