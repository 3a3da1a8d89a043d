// Owns the pictures that parts of a view are taken away as: their addresses and forms, for server and page.
import { mapPart, oneEvent, type Parameter } from './parameters.ts';
import type { ProblemCode } from './problem.ts';
import { API } from './reads.ts';

export const FIGURE_PARTS = ['map', 'timeline', 'strip'] as const;
export type FigurePart = (typeof FIGURE_PARTS)[number];

/** A drawing to be made larger or changed, or an image of twice as many pixels as it is px wide. */
export const FIGURE_FORMS = { svg: 'image/svg+xml', png: 'image/png' } as const;
export type FigureForm = keyof typeof FIGURE_FORMS;

const figure = <Part extends FigurePart, Form extends FigureForm>(
  part: Part,
  form: Form,
  summary: string,
  parameters: readonly Parameter[] = [],
  more: readonly ProblemCode[] = [],
) => ({
  method: 'get' as const,
  path: `${API}/figure.${part}.${form}` as const,
  summary,
  takesFilter: true,
  parameters,
  mediaType: FIGURE_FORMS[form],
  problems: [
    'bad-value' as const,
    'unknown-value' as const,
    'duplicate-parameter' as const,
    'too-slow' as const,
    ...more,
  ],
  needs: null,
});

const ofMap = [mapPart, oneEvent];

export const FIGURE_FILES = {
  mapSvg: figure(
    'map',
    'svg',
    'The map of a view as a drawing that stands by itself: with its title, filter, counts, sources, revision and coverage in it',
    ofMap,
    ['not-found', 'withheld'],
  ),
  mapPng: figure('map', 'png', 'The same map as an image', ofMap, ['not-found', 'withheld']),
  timelineSvg: figure('timeline', 'svg', 'The timeline of a view as such a drawing'),
  timelinePng: figure('timeline', 'png', 'The same timeline as an image'),
  stripSvg: figure(
    'strip',
    'svg',
    'The events of a view along the one border that its filter names, as such a drawing',
  ),
  stripPng: figure('strip', 'png', 'The same strip as an image'),
};
