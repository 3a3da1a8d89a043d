// Owns a canvas for tests: it paints nothing and keeps what it was told, in which colours.

export type Call = {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly fillStyle: unknown;
  readonly strokeStyle: unknown;
  readonly globalAlpha: number;
};

/** Any letter is 6 px wide. */
const LETTER_PX = 6;

export function recordingContext(canvas: object = { width: 0, height: 0 }) {
  const calls: Call[] = [];
  const state: Record<string, unknown> = { canvas, fillStyle: '', strokeStyle: '', globalAlpha: 1 };
  const context = new Proxy(state, {
    get: (_, name: string) =>
      name in state
        ? state[name]
        : (...args: unknown[]) => {
            const { fillStyle, strokeStyle, globalAlpha } = state;
            calls.push({ name, args, fillStyle, strokeStyle, globalAlpha: Number(globalAlpha) });
            return name === 'measureText' ? { width: String(args[0]).length * LETTER_PX } : undefined;
          },
    set: (_, name: string, value) => {
      state[name] = value;
      return true;
    },
  }) as unknown as CanvasRenderingContext2D;
  return { context, calls, of: (name: string) => calls.filter((call) => call.name === name) };
}

/** Stands for `OffscreenCanvas`, which jsdom lacks. */
export class RecordingOffscreenCanvas {
  /** What was told to all of them, in the order in which they were first painted. */
  static made: ReturnType<typeof recordingContext>[] = [];

  constructor(
    readonly width: number,
    readonly height: number,
  ) {}

  getContext() {
    const recording = recordingContext(this);
    RecordingOffscreenCanvas.made.push(recording);
    return recording.context;
  }

  transferToImageBitmap() {
    return { width: this.width, height: this.height, close: () => {} };
  }
}
