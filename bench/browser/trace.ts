// Owns reading a trace of the browser: the tasks of the page's main thread and of its worker, on the page's own clock.

type Task = {
  /** Page clock, ms. */
  readonly from: number;
  readonly to: number;
  /** Processor time of the thread, ms: on a shared machine steadier than the clock. */
  readonly busyMs: number;
};

export type Tasks = {
  /** Whole tasks of the main thread: script, style, layout, painting, and what Chromium rasterises there. */
  readonly main: readonly Task[];
  /** The script in them, with the layout that it forces. */
  readonly script: readonly Task[];
  readonly worker: readonly Task[];
};

type TraceEvent = {
  readonly name: string;
  readonly cat?: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly startTime?: number } };
};

const TASK: ReadonlySet<string> = new Set(['RunTask']);
const SCRIPT: ReadonlySet<string> = new Set(['FunctionCall', 'RunMicrotasks', 'EvaluateScript']);

export const TRACED = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];
export const MARK = 'bench:begin';

/** The page must have set the mark `MARK` while it was traced: it ties the two clocks together. */
export function readTasks(trace: Uint8Array): Tasks {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const mark = traceEvents.find(({ name, args }) => name === MARK && args?.data?.startTime !== undefined);
  if (!mark) throw new Error('The trace does not hold the mark of the measurement.');
  const shift = mark.ts / 1000 - (mark.args?.data?.startTime as number);
  const workers = new Set(
    traceEvents
      .filter(
        ({ name, pid, args }) =>
          name === 'thread_name' && pid === mark.pid && /DedicatedWorker/.test(args?.name ?? ''),
      )
      .map(({ tid }) => tid),
  );
  const tasksOf = (names: ReadonlySet<string>, isOurs: (tid: number) => boolean): Task[] =>
    outermost(
      traceEvents
        .filter(({ name, pid, tid, dur }) => names.has(name) && pid === mark.pid && isOurs(tid) && dur)
        .map(({ ts, dur = 0, tdur }) => ({
          from: ts / 1000 - shift,
          to: (ts + dur) / 1000 - shift,
          busyMs: (tdur ?? dur) / 1000,
        })),
    );
  const isMain = (tid: number) => tid === mark.tid;
  return {
    main: tasksOf(TASK, isMain),
    script: tasksOf(SCRIPT, isMain),
    worker: tasksOf(TASK, (tid) => workers.has(tid)),
  };
}

/** Without those that lie within another. */
function outermost(tasks: readonly Task[]): Task[] {
  const sorted = [...tasks].sort((a, b) => a.from - b.from || b.to - a.to);
  let end = Number.NEGATIVE_INFINITY;
  return sorted.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

/** Processor time of the tasks within a span; of a task that reaches beyond it, the share inside. */
export function busyWithin(tasks: readonly Task[], from: number, to: number): number {
  let sum = 0;
  for (const task of tasks) {
    const inside = Math.min(task.to, to) - Math.max(task.from, from);
    if (inside > 0) sum += task.busyMs * Math.min(1, inside / (task.to - task.from));
  }
  return sum;
}

/** Clock time of the tasks within a span. */
export function clockWithin(tasks: readonly Task[], from: number, to: number): number {
  const inside = tasks.map((task) => Math.min(task.to, to) - Math.max(task.from, from));
  return inside.reduce((sum, span) => sum + Math.max(0, span), 0);
}

/** Clock time of the longest task that touches one of the spans. */
export function longestWithin(
  tasks: readonly Task[],
  spans: readonly { readonly from: number; readonly to: number }[],
): number {
  const touching = tasks.filter((task) => spans.some(({ from, to }) => task.to > from && task.from < to));
  return Math.max(0, ...touching.map(({ from, to }) => to - from));
}
