// Types of platter.mjs, for the tests.
export function cutPower(dataFolder: string, into: string): void;
