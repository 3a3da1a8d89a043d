// Owns the crossings of the chosen borders on the map, with their status on the last of the dates chosen.
import { useQueries } from '@tanstack/react-query';
import type { Map as LeafletMap } from 'leaflet';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { borderQuery } from '../../../api/get-border.ts';
import { useShownMeta } from '../../../cards/use-shown-meta.ts';
import { useToday } from '../../../cards/use-today.ts';
import type { BorderReply } from '../../../contract/border-reply.ts';
import { coverageEndOf } from '../../../contract/coverage-end.ts';
import { signOf, statusDay, statusOn } from '../../../contract/crossing-status.ts';
import type { Filter } from '../../../contract/filter.ts';
import { useAnswer } from '../../../engine/client/use-engine.ts';
import { project } from '../../../geo/mercator.ts';
import { language } from '../../../ui/i18n.ts';
import { statusInWords } from '../../../words/crossing-words.ts';
import { dayName } from '../../../words/format.ts';
import { announceSquares } from '../basemap/index.ts';
import { cameraOf } from '../camera/map-camera.ts';
import { useCanvasLayer } from '../canvas/use-canvas-layer.ts';
import { texts } from '../texts.ts';
import { CrossingLayer } from './crossing-layer.ts';
import { type CrossingMark, crossingAt, squaresIn } from './crossing-marks.ts';

const REACH_PX = 9;

const loadedOf = (results: readonly { readonly data: BorderReply | undefined }[]): BorderReply[] =>
  results.flatMap(({ data }) => data ?? []);

/** Draws them; what is returned says which lies at a point of the container, in words. */
export function useCrossings(
  map: LeafletMap,
): (point: { readonly x: number; readonly y: number }) => string | null {
  const ids = useAnswer((answer) => answer?.filter.border?.any.join(',') ?? '');
  const coverageEndDay = useShownMeta(coverageEndOf) ?? null;
  const today = useToday();
  const settled = useRef<Filter>({});
  // The day of their status waits for the end of a drag: the map's parts are not rendered with each of its steps.
  const day = useAnswer((answer) => {
    if (answer && !answer.isPreview) settled.current = answer.filter;
    return statusDay(settled.current.to, today, coverageEndDay);
  });
  const borders = useQueries({
    queries: ids === '' ? [] : ids.split(',').map(borderQuery),
    combine: loadedOf,
  });
  const marks = useMemo(
    () => borders.flatMap(({ crossings }) => crossings.flatMap((crossing) => markOf(crossing, day))),
    [borders, day],
  );
  const layer = useCanvasLayer(map, () => new CrossingLayer());

  useEffect(() => layer.show(marks), [layer, marks]);
  useEffect(() => {
    announceSquares(map, (view) => squaresIn(marks, view));
    return () => announceSquares(map, () => []);
  }, [map, marks]);
  return useCallback(
    (point) => crossingAt(marks, cameraOf(map), point, REACH_PX)?.text ?? null,
    [map, marks],
  );
}

function markOf(
  { at, names, id, periods, precisionKm }: BorderReply['crossings'][number],
  day: number,
): CrossingMark[] {
  if (at === null) return [];
  const [x, y] = project(at);
  const status = statusOn(periods, day);
  const text = texts.t('crossing', {
    name: names[language()] ?? names.en ?? id,
    status: statusInWords(status, periods),
    date: dayName(day),
    precision: precisionKm ?? 0,
  });
  return [{ x, y, ...signOf(status), text }];
}
