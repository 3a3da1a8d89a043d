// Types of find-chromium.mjs, for playwright.config.ts.
export function findChromium(): string | undefined;
export function explainMissingChromium(): string;
