// Owns what a migration of links is: parameters of one version of the grammar, said in the words of the next.

/** Parameters as a link has them, in its order; a name may occur more than once. */
export type Parameters = readonly (readonly [name: string, value: string])[];

/** What a link asks for by a migration that it did not name: values that it does name, and the one that goes with them. */
export type MigrationNotice = {
  readonly code: 'split-asked' | 'split-left-out';
  readonly parameter: string;
  readonly value: string;
  readonly expected: string;
};

/**
 * Pure, and by texts alone: it knows the grammar from which it leads and the one to which it leads, not that of today.
 * What it does not understand it passes on as it is.
 */
export type Migration = (parameters: Parameters) => {
  readonly parameters: Parameters;
  readonly notices: readonly MigrationNotice[];
};
