// Owns what each step of taking away is given.
import type { View } from '../../link/view.ts';

export type StepProps = {
  /** As the link has it: pinned, or live. */
  readonly view: View;
  /** Pinned to the revision on screen, whatever the link is: what is cited must stay. */
  readonly pinned: View;
  /** Events that the filter selects now. */
  readonly events: number;
};
