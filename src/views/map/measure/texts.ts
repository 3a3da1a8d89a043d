// Owns the words of measuring.
import { defineTexts } from '../../../ui/i18n.ts';

export const texts = defineTexts('measure', {
  first: 'Measuring: press the map where it begins',
  second: 'Measuring: press the map where it ends',
  keys: 'Enter takes the mark in focus, else the middle of the map. Escape ends measuring.',
  measured: 'Measured: {{way}}. Its ends can be dragged.',
  copy: 'Copy',
  copied: 'Copied',
  anew: 'Start again',
  'measure-anew': 'Start again: measure another distance',
  remove: 'Remove the measured line',
  stop: 'Stop measuring',
  refused: 'The browser refused to copy it. It is selected here, to be copied by hand:',
});
