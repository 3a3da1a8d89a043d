// Owns the parts of a view as files of pictures: drawn anew as SVG, as PNG by the same renderer and from the same store of pictures as those of links.
import { FIGURE_FORMS, type FigureForm, type FigurePart } from '../../src/contract/figure-files.ts';
import { formatFilter, formatQuery } from '../../src/contract/filter-grammar.ts';
import { DEFAULT_SORT } from '../../src/contract/sort.ts';
import { collectView } from '../brief/collect-view.ts';
import { drawFigure } from '../brief/draw-figure.ts';
import { readMapPosition } from '../brief/read-position.ts';
import { aboutExport } from '../exports/about-export.ts';
import { headersOfFile } from '../exports/headers-of-file.ts';
import { nameOfFile } from '../exports/name-of-file.ts';
import { Refusal } from '../problems.ts';
import { readFilter, readRevision } from '../read-query.ts';
import type { Route } from '../request-context.ts';

/** Of an image, for each px of the drawing: sharp in print and on large screens. */
const PIXELS = 2;

const getFigure =
  (part: FigurePart, form: FigureForm): Route =>
  async (context) => {
    const { pictures, store } = context.services;
    if (form === 'png' && pictures === null)
      throw new Refusal('unavailable', `This server draws no images; ask for figure.${part}.svg.`);
    const revision = await readRevision(context);
    const map = readMapPosition(context);
    const event = context.query.get('event');
    const filter = await readFilter(context, revision);
    const paint = async () => {
      const view = await collectView(context, { revision, filter, sort: DEFAULT_SORT, event });
      return drawFigure(context, view, part, map);
    };
    const asked = formatQuery([
      ...formatFilter(filter),
      ['event', event ?? ''],
      ['map', JSON.stringify(map)],
    ]);
    const body =
      form === 'png' && pictures !== null
        ? await pictures.draw(`${part} ${revision} ${await store.lastWithdrawal()} ${asked}`, paint, PIXELS)
        : await paint();
    const about = await aboutExport(context, { revision, filter, ...(event !== null && { event }) });
    const name =
      event === null
        ? nameOfFile(part, filter, revision, form)
        : `sarhad-${event.replaceAll(':', '-').slice(0, 100)}-r${revision}.${form}`;
    return new Response(body, { headers: headersOfFile(context, about, FIGURE_FORMS[form], name) });
  };

export const getMapSvg = getFigure('map', 'svg');
export const getMapPng = getFigure('map', 'png');
export const getTimelineSvg = getFigure('timeline', 'svg');
export const getTimelinePng = getFigure('timeline', 'png');
export const getStripSvg = getFigure('strip', 'svg');
export const getStripPng = getFigure('strip', 'png');
