// Owns the two roles of tokens: what each may do. Whoever reads needs none.

/** `writer` submits batches; `editor` publishes and revokes, sees what was given out, and may do what a writer may. */
export const TOKEN_ROLES = ['writer', 'editor'] as const;
export type TokenRole = (typeof TOKEN_ROLES)[number];

/** Whether a token of the role `has` suffices where `needs` is asked for. */
export const suffices = (has: TokenRole, needs: TokenRole): boolean =>
  TOKEN_ROLES.indexOf(has) >= TOKEN_ROLES.indexOf(needs);
