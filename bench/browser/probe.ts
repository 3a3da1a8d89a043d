// Owns what watches the page from outside while it is measured: it wraps the browser's own Worker, and counts frames.
// The function is sent to the page as text, so it may use nothing of this module.
import type { MapWindow } from '../../src/engine/map-marks.ts';
import type { FromWorker, ToWorker } from '../../src/engine/messages.ts';

/** Times are the page's `performance.now()`; frames are numbered from 0 in the order of animation frames. */
export type Answered = {
  readonly seq: number;
  /** The newest input before the question was sent; NaN when there was none since the last question. */
  readonly inputAt: number;
  readonly inputFrame: number;
  readonly askedAt: number;
  readonly arrivedAt: number;
  readonly loadedRows: number;
  readonly allRows: number;
  /** After the frame that shows it was made: NaN until then. */
  paintedAt: number;
  paintedFrame: number;
};

export type Probe = {
  /** Which events count as input. */
  inputs: readonly string[];
  answers: Answered[];
  frames: number[];
  /** Share of the map, a frame, over which events are both asked for and painted; empty without a camera. */
  covered: number[];
  camera: Camera | null;
  reset(inputs: readonly string[], camera: Camera | null): void;
};

/** Where the map stands when the watch on what is covered begins: its middle in normalised Web Mercator. */
export type Camera = { zoom: number; readonly x: number; readonly y: number };

export function installProbe(): void {
  type Pending = { readonly inputAt: number; readonly inputFrame: number; readonly askedAt: number };
  const asked = new Map<number, Pending & { readonly window: MapWindow | null }>();
  const unpainted: { readonly answer: Answered; readonly window: MapWindow | null }[] = [];
  let input = { at: Number.NaN, frame: Number.NaN };
  let frame = 0;
  let shown: MapWindow | null = null;
  const probe: Probe = {
    inputs: [],
    answers: [],
    frames: [],
    covered: [],
    camera: null,
    reset(inputs, camera) {
      Object.assign(probe, { inputs, camera, answers: [], frames: [], covered: [] });
      input = { at: Number.NaN, frame: Number.NaN };
    },
  };
  Object.assign(window, { benchProbe: probe });

  for (const name of ['pointermove', 'click', 'keydown', 'wheel', 'popstate'])
    window.addEventListener(
      name,
      (event) => {
        if (probe.inputs.includes(name)) input = { at: event.timeStamp, frame };
      },
      { capture: true, passive: true },
    );

  const NativeWorker = window.Worker;
  window.Worker = class extends NativeWorker {
    constructor(...wanted: ConstructorParameters<typeof Worker>) {
      super(...wanted);
      this.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => onAnswer(data));
    }
    override postMessage(message: ToWorker, moved?: StructuredSerializeOptions | Transferable[]): void {
      if (message.kind === 'ask') {
        const askedAt = performance.now();
        asked.set(message.seq, {
          inputAt: input.at,
          inputFrame: input.frame,
          askedAt,
          window: message.question.map,
        });
        input = { at: Number.NaN, frame: Number.NaN };
      }
      super.postMessage(message, moved as Transferable[]);
    }
  };

  function onAnswer(message: FromWorker): void {
    if (message.kind !== 'answer' || message.answer === null) return;
    const question = asked.get(message.seq);
    if (!question) return;
    asked.delete(message.seq);
    const { window, ...times } = question;
    const { loadedRows, allRows } = message.answer;
    const arrivedAt = performance.now();
    const unknown = { paintedAt: Number.NaN, paintedFrame: Number.NaN };
    const answer = { seq: message.seq, ...times, arrivedAt, loadedRows, allRows, ...unknown };
    probe.answers.push(answer);
    unpainted.push({ answer, window });
  }

  // A message posted in a frame arrives when that frame has been made.
  const afterFrame = new MessageChannel();
  let painting: typeof unpainted = [];
  afterFrame.port1.onmessage = () => {
    const now = performance.now();
    for (const { answer, window } of painting) {
      answer.paintedAt = now;
      shown = window ?? shown;
    }
    painting = [];
    if (probe.camera !== null) watchCover(probe.camera);
  };
  const onFrame = (now: number) => {
    frame += 1;
    probe.frames.push(now);
    painting.push(...unpainted.splice(0));
    for (const { answer } of painting) answer.paintedFrame = frame;
    afterFrame.port2.postMessage(null);
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);

  // The zoom is read from the scale of the background's levels; the gestures that are watched keep the map's middle.
  const levels = new WeakMap<Element, number>();
  function watchCover(camera: Camera): void {
    const map = document.querySelector('.leaflet-container')?.getBoundingClientRect();
    const canvas = document.querySelector('.leaflet-sarhad-events-pane canvas')?.getBoundingClientRect();
    if (!map || !canvas || !shown) return;
    const scales = [...document.querySelectorAll('.leaflet-tile-container')].map(
      (level) => [level, Math.log2(new DOMMatrix(getComputedStyle(level).transform).a)] as const,
    );
    for (const [level, scale] of scales) camera.zoom = (levels.get(level) ?? camera.zoom - scale) + scale;
    for (const [level, scale] of scales)
      if (!levels.has(level)) levels.set(level, Math.round(camera.zoom - scale));
    const worldPx = 256 * 2 ** camera.zoom;
    const left = Math.max(0, canvas.left - map.left, (shown.west - camera.x) * worldPx + map.width / 2);
    const right = Math.min(
      map.width,
      canvas.right - map.left,
      (shown.east - camera.x) * worldPx + map.width / 2,
    );
    const top = Math.max(0, canvas.top - map.top, (shown.north - camera.y) * worldPx + map.height / 2);
    const bottom = Math.min(
      map.height,
      canvas.bottom - map.top,
      (shown.south - camera.y) * worldPx + map.height / 2,
    );
    const area = Math.max(0, right - left) * Math.max(0, bottom - top);
    probe.covered.push(area / (map.width * map.height));
  }
}
