// Owns how the board is grouped, ordered and narrowed, as the link keeps it: `claimant,grade,unanswered,says:tj`.

export const GROUPINGS = ['event', 'claimant', 'pair'] as const;
export const ORDERS = ['newest', 'grade', 'answers'] as const;
/** Of a claim, by its answers; `other`: told otherwise or answered, but not denied. */
export const KINDS = ['denied', 'otherwise', 'answered', 'other', 'unanswered'] as const;

export type Grouping = (typeof GROUPINGS)[number];
export type Order = (typeof ORDERS)[number];
export type Kind = (typeof KINDS)[number];
export type BoardState = {
  readonly by: Grouping;
  readonly order: Order;
  /** Null: whatever their answers. */
  readonly kind: Kind | null;
  /** Sides, as `sideKey` names them: of whom claims are shown, and who gives the answers that make the kind. Null: all. */
  readonly says: string | null;
  readonly replies: string | null;
};

const DEFAULT: BoardState = { by: 'event', order: 'newest', kind: null, says: null, replies: null };
/** Whatever the answers, of whomever. */
export const UNNARROWED = { kind: null, says: null, replies: null } as const;

/** What the link says; it has been checked. */
export function parseBoardState(text: string | null): BoardState {
  const parts = text?.split(',') ?? [];
  const sideIn = (name: string) => parts.find((part) => part.startsWith(name))?.slice(name.length) ?? null;
  return {
    by: GROUPINGS.find((by) => by === parts[0]) ?? DEFAULT.by,
    order: ORDERS.find((order) => parts.includes(order)) ?? DEFAULT.order,
    kind: KINDS.find((kind) => parts.includes(kind)) ?? DEFAULT.kind,
    says: sideIn('says:'),
    replies: sideIn('replies:'),
  };
}

/** Null for the state that a link need not name. */
export function formatBoardState({ by, order, kind, says, replies }: BoardState): string | null {
  const rest = [
    ...(order === DEFAULT.order ? [] : [order]),
    ...(kind === null ? [] : [kind]),
    ...(says === null ? [] : [`says:${says}`]),
    ...(replies === null ? [] : [`replies:${replies}`]),
  ];
  return by === DEFAULT.by && rest.length === 0 ? null : [by, ...rest].join(',');
}
