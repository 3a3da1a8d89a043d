// Owns how the board is grouped, ordered and narrowed, as the link keeps it: `claimant,grade,unanswered`.

export const GROUPINGS = ['event', 'claimant', 'pair'] as const;
export const ORDERS = ['newest', 'grade', 'answers'] as const;
/** Of a claim, by its answers; `other`: told otherwise or answered, but not denied. */
export const KINDS = ['denied', 'otherwise', 'answered', 'other', 'unanswered'] as const;

export type Grouping = (typeof GROUPINGS)[number];
export type Order = (typeof ORDERS)[number];
export type Kind = (typeof KINDS)[number];
/** Null: whatever their answers. */
export type BoardState = { readonly by: Grouping; readonly order: Order; readonly kind: Kind | null };

const DEFAULT: BoardState = { by: 'event', order: 'newest', kind: null };

/** What the link says; it has been checked. */
export function parseBoardState(text: string | null): BoardState {
  const parts = text?.split(',') ?? [];
  return {
    by: GROUPINGS.find((by) => by === parts[0]) ?? DEFAULT.by,
    order: ORDERS.find((order) => parts.includes(order)) ?? DEFAULT.order,
    kind: KINDS.find((kind) => parts.includes(kind)) ?? DEFAULT.kind,
  };
}

/** Null for the state that a link need not name. */
export function formatBoardState({ by, order, kind }: BoardState): string | null {
  const rest = [...(order === DEFAULT.order ? [] : [order]), ...(kind === null ? [] : [kind])];
  return by === DEFAULT.by && rest.length === 0 ? null : [by, ...rest].join(',');
}
