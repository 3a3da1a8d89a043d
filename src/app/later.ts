// Owns what loads after the map: the first load carries the map alone, everything beside it follows at once when it stands.
import {
  type ComponentType,
  createElement,
  type FunctionComponent,
  type ReactNode,
  Suspense,
  useEffect,
  useState,
} from 'react';
import { type LazyPart, lazyPart } from '../ui/lazy-part.ts';

let release: () => void = () => undefined;
const mapStands = new Promise<void>((resolve) => {
  release = resolve;
});

/** Called when the map is on screen and can be moved. */
export function announceMap(): void {
  // Read by bench/first-load.
  performance.mark('sarhad:map-stands');
  release();
}

/** Begins what is not seen but must be there soon: behind the map, and beside all that is shown after it. */
export const afterMap = (begin: () => void): void => void mapStands.then(begin);

/** If the map crashes before it stands, the rest must not wait for it. */
const LONGEST_WAIT_MS = 4000;
setTimeout(() => release(), LONGEST_WAIT_MS);

/** In which order parts are shown after the map: what is read first comes first, and the browser listens in between. */
const TURNS = ['frame', 'counts', 'list', 'timeline', 'filters', 'rest'] as const;
export type Turn = (typeof TURNS)[number];

type Waiting = {
  readonly turn: Turn;
  readonly prepare: () => Promise<void>;
  readonly show: () => void;
  onShown: () => void;
};
const queue = new Set<Waiting>();
let isCalling = false;

/** The next must not wait for a part that does not come, or crashes and is never shown. */
const LONGEST_TURN_MS = 1000;
const tooLong = () => new Promise<void>((resolve) => setTimeout(resolve, LONGEST_TURN_MS));

async function callInTurn(): Promise<void> {
  isCalling = true;
  await mapStands;
  // All at once; only shown one after another.
  for (const { prepare } of queue) void prepare();
  while (queue.size > 0) {
    const turn = TURNS.find((one) => [...queue].some((waiting) => waiting.turn === one));
    const called = [...queue].filter((waiting) => waiting.turn === turn);
    await Promise.race([Promise.all(called.map(({ prepare }) => prepare())), tooLong()]);
    const shown = called.map(
      (waiting) =>
        new Promise<void>((resolve) => {
          waiting.onShown = resolve;
          queue.delete(waiting);
          waiting.show();
        }),
    );
    await Promise.race([Promise.all(shown), tooLong()]);
  }
  isCalling = false;
  // Waited for by end-to-end tests: from then on nothing that loads with the page moves what it shows.
  document.documentElement.dataset.stands = '';
}

/** A component in a chunk of its own that is shown when the map stands and its turn has come; until then there is `meanwhile`. */
export function lazyAfterMap<Props extends object>(
  turn: Turn,
  load: () => Promise<ComponentType<Props>>,
  meanwhile?: ComponentType<Props>,
): FunctionComponent<Props> & Pick<LazyPart<Props>, 'prepare'> {
  const component = lazyPart(load);
  const part: Later<Props> = { component, turn, hasBeenShown: false };
  const place = (props: Props) => createElement(InTurn<Props>, { part, props, meanwhile });
  return Object.assign(place, { prepare: component.prepare });
}

type Later<Props> = {
  readonly component: LazyPart<Props>;
  readonly turn: Turn;
  /** From then on it is shown at once, wherever it is. */
  hasBeenShown: boolean;
};

type InTurnProps<Props> = {
  readonly part: Later<Props>;
  readonly props: Props;
  readonly meanwhile: ComponentType<Props> | undefined;
};

function InTurn<Props extends object>({ part, props, meanwhile }: InTurnProps<Props>): ReactNode {
  const [isDue, setDue] = useState(part.hasBeenShown);
  useEffect(() => {
    part.hasBeenShown ||= isDue;
    if (isDue) return;
    const { prepare } = part.component;
    // At once: in slices, between the paintings of the map, it would take seconds on a slow device.
    const show = () => setDue(true);
    const waiting: Waiting = { turn: part.turn, prepare, show, onShown: () => {} };
    queue.add(waiting);
    if (!isCalling) void callInTurn();
    // When it is due and stands in the page, or when its place has gone.
    return () => {
      queue.delete(waiting);
      waiting.onShown();
    };
  }, [part, isDue]);
  const place = meanwhile ? createElement(meanwhile, props) : null;
  // Due, it may still be on its way: what stands beside it must not be hidden with it.
  return isDue ? createElement(Suspense, { fallback: place }, createElement(part.component, props)) : place;
}
