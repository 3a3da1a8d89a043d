// Types of e2e-token.mjs, for the specs.
export const E2E_TOKEN: string;
