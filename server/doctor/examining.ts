// Owns what the checks of a database are given.
import type { EventLocator } from '../store/events/locate-event.ts';
import type { Sql } from '../store/sql/database.ts';

export type Examining = {
  readonly db: Sql;
  readonly locator: EventLocator;
  /** Nobody waits for this database: it may be held for long. */
  readonly isAlone: boolean;
};
