// Owns what is painted with on paper: colours, fonts, thicknesses. Always light, and told apart without colour: filled or outlined.
import type { EventType } from '../contract/taxonomy.ts';

/** Of the light theme in ui/tokens.css, whose test compares them. */
export const INK = {
  ink: '#1b1e22',
  soft: '#565c64',
  line: '#e2dfd7',
  strong: '#8a857a',
  boundary: '#b9b1a2',
  ground: '#fffefb',
  land: '#f0eee8',
  focus: '#fffefb',
  water: '#cfdee6',
  /** Around a chosen border. */
  around: '#e6eefc',
  incident: '#c4362b',
  diplomatic: '#2f86c1',
  /** The blue of outlines, dark enough for letters; what stands on marks that are filled. */
  diplomaticLetters: '#12466b',
  onMark: '#ffffff',
} as const;

export const TYPE_INK: Readonly<Record<EventType, string>> = {
  'armed-clash': '#c23121',
  standoff: '#e48f94',
  attack: '#8b1c3f',
  'air-drone-strike': '#e66217',
  'illegal-crossing': '#d99b15',
  expulsion: '#553a00',
  trafficking: '#aa8352',
  'border-closure': '#715d4e',
  unrest: '#c96a86',
  statement: '#748fe7',
  denial: '#8061bd',
  talks: '#408ebf',
  agreement: '#029781',
  'vote-sanction': '#3a55a0',
  cooperation: '#4ea3a6',
  exercise: '#5c6f8c',
};

/** The page has the first and third, the server the others; both families hold letters of each script that names come in. */
export const FAMILY = "'Inter Variable', Inter, 'Vazirmatn Variable', Vazirmatn, sans-serif";
/** Of lines with Arabic letters: who looks for another font letter by letter may take it for the whole line, and in another weight. */
export const ARABIC_FAMILY = "'Vazirmatn Variable', Vazirmatn, 'Inter Variable', Inter, sans-serif";
