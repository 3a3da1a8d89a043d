// Owns how a view becomes that of one of its parts alone, and back.
import { CHARTS, type Chart, DEFAULT_VIEW, type Embed, type View } from './view.ts';

export const isChart = (part: Embed): part is Chart => CHARTS.some((chart) => chart === part);

/** What the part shows of the view: all of the filter, and of the rest what it looks like by. */
export function embedded(view: View, part: Embed): View {
  const { filter, seen, map, layer, shaded, boundaries, event, claims, theme, lang } = view;
  const bare: View = { ...DEFAULT_VIEW, filter, seen, theme, lang, embed: part };
  if (part === 'map') return { ...bare, map, layer, shaded, boundaries, event };
  if (part === 'claims') return { ...bare, event, claims };
  return part === 'strip' ? { ...bare, event } : bare;
}

/** The whole view that a part is of, open where the part stands in it. The theme was chosen for the page around: readers have their own. */
export function wholeOf(view: View): View {
  const part = view.embed;
  const whole: View = { ...view, embed: null, theme: null };
  if (part === 'claims') return { ...whole, tab: 'claims' };
  if (part === 'strip') return { ...whole, tab: 'borders' };
  return part !== null && isChart(part) ? { ...whole, tab: 'analysis' } : whole;
}
