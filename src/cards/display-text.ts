// Owns where cards and views find text of others made safe to show; the words of the server say it alike.
export { displayText } from '../words/display-text.ts';
