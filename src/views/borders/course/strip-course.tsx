// Owns the little map beside the strip: the border's course, its neighbours, the stretch in view, and where one points.
import { type PointerEvent, type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import { useTexts } from '../../../ui/i18n.ts';
import { countryName, numberName } from '../../../words/format.ts';
import { DRAG_PX, type Stretch, stretchOf } from '../strip-scale.ts';
import { texts } from '../texts.ts';
import { type Course, nearestOn, placeAt } from './course.ts';
import { linesOn, type PlanePoint, pathOf, planeOf, roomBeside } from './course-plane.ts';
import styles from './strip-course.module.css';

/** How near to the line a pointer must come, px. */
const REACH_PX = 28;
const NAME_PX = 11;
/** Of a letter, on average. */
const LETTER_PX = 6.3;

export type CourseHandle = {
  readonly showPlace: (km: number | null) => void;
  /** Forgets a drag under way, and tells whether there was one. */
  readonly endDrag: () => boolean;
};

type Props = {
  readonly ref: Ref<CourseHandle>;
  readonly id: string;
  readonly course: Course;
  readonly lengthKm: number;
  readonly ends: readonly [start: string, end: string];
  readonly stretch: Stretch | null;
  readonly onPoint: (km: number | null) => void;
  readonly onStretch: (stretch: Stretch) => void;
  readonly onLetGo: () => void;
  /** The browser has taken the pointer: what was shown is not asked for. */
  readonly onAbandon: () => void;
};

export function StripCourse({ ref, id, course, lengthKm, ends, stretch, ...on }: Props) {
  const t = useTexts(texts);
  const svg = useRef<SVGSVGElement>(null);
  const dot = useRef<SVGCircleElement>(null);
  const startKm = useRef<{ readonly km: number; readonly x: number; readonly y: number } | null>(null);
  const plane = useMemo(() => planeOf(course), [course]);
  const lines = useMemo(() => linesOn(plane, course), [plane, course]);
  const whole = useMemo(() => pathOf(lines), [lines]);
  const neighbours = useMemo(() => {
    const left = course[0]?.left ?? null;
    const right = id.split('-').find((country) => country !== left) ?? null;
    const room = (code: string | null, side: 'left' | 'right') => {
      const name = code === null ? '' : countryName(code);
      const size = { width: name.length * LETTER_PX + 8, height: NAME_PX + 4 };
      return { name, at: name === '' ? null : roomBeside(plane, lines, side, size) };
    };
    return left === null ? [] : [room(left, 'left'), room(right, 'right')];
  }, [id, course, plane, lines]);
  const chosen = useMemo(() => stretch && pathOf(linesOn(plane, course, stretch)), [plane, course, stretch]);
  useImperativeHandle(
    ref,
    () => ({
      showPlace(km) {
        const place = km === null ? null : placeAt(course, km);
        const [x, y] = place ? plane.toPoint(place) : [0, 0];
        dot.current?.setAttribute('visibility', place ? 'visible' : 'hidden');
        dot.current?.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
      },
      endDrag() {
        const wasDragging = startKm.current !== null;
        startKm.current = null;
        return wasDragging;
      },
    }),
    [course, plane],
  );

  /** The chainage under the pointer; during a drag however far from the line it is. */
  const kmAt = (event: PointerEvent): number | null => {
    const box = svg.current?.getBoundingClientRect();
    if (!box || box.width === 0) return null;
    const point: PlanePoint = [
      ((event.clientX - box.left) / box.width) * plane.width,
      ((event.clientY - box.top) / box.height) * plane.height,
    ];
    const nearest = nearestOn(course, plane.toLngLat(point));
    const place = nearest && placeAt(course, nearest.km);
    if (!nearest || !place) return null;
    const [x, y] = plane.toPoint(place);
    return startKm.current || Math.hypot(x - point[0], y - point[1]) <= REACH_PX ? nearest.km : null;
  };
  const start = course[0]?.points[0];
  const [startX, startY] = start ? plane.toPoint([start[0], start[1]]) : [0, 0];
  const [left, right] = neighbours;
  const words = [
    t('course', { start: ends[0], end: ends[1], km: numberName(Math.round(lengthKm)) }),
    left && right && t('course-sides', { left: left.name, right: right.name }),
    stretch && t('course-stretch', { from: numberName(stretch[0]), to: numberName(stretch[1]) }),
  ];

  return (
    <svg
      ref={svg}
      className={styles.course}
      viewBox={`0 0 ${plane.width} ${plane.height}`}
      role="img"
      aria-label={words.filter(Boolean).join(' ')}
      data-testid="strip-course"
      onPointerDown={(event) => {
        const km = event.isPrimary && event.button === 0 ? kmAt(event) : null;
        if (km === null) return;
        startKm.current = { km, x: event.clientX, y: event.clientY };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        const km = kmAt(event);
        const from = startKm.current;
        if (from === null || km === null) {
          on.onPoint(event.pointerType === 'mouse' ? km : null);
          return;
        }
        if (Math.hypot(event.clientX - from.x, event.clientY - from.y) >= DRAG_PX)
          on.onStretch(stretchOf(from.km, km, lengthKm));
      }}
      onPointerUp={() => {
        if (startKm.current) on.onLetGo();
        startKm.current = null;
      }}
      onPointerCancel={() => {
        if (startKm.current) on.onAbandon();
        startKm.current = null;
      }}
      onPointerLeave={() => startKm.current === null && on.onPoint(null)}
    >
      <path className={styles.line} data-is-part={stretch !== null} d={whole} />
      {chosen && <path className={styles.chosen} d={chosen} />}
      <circle className={styles.start} cx={startX} cy={startY} r={3} />
      {neighbours.map(
        ({ name, at }) =>
          at && (
            <text key={name} className={styles.name} x={at[0]} y={at[1]}>
              {name}
            </text>
          ),
      )}
      <circle ref={dot} className={styles.dot} r={4.5} visibility="hidden" />
    </svg>
  );
}
