// Owns what a brief is made of.
import type { BriefReply } from '../../contract/brief-reply.ts';
import type { Meta } from '../../contract/replies.ts';
import type { View } from '../../link/view.ts';
import type { Names } from '../../words/names.ts';

export type BriefData = {
  readonly view: View;
  readonly names: Names;
  /** Null: it could not be loaded. */
  readonly reply: BriefReply | null;
  /** What the server answered instead; null: it did not answer, or with what is asked for. */
  readonly refusal: { readonly status: number; readonly detail: string | null } | null;
  /** Whether it is of one event alone. */
  readonly isOne: boolean;
  /** Undefined until it is known. */
  readonly meta: Meta | undefined;
  /** Of the view, pinned to the revision. */
  readonly address: string;
  /** Of events on the screen; null: not counted yet. */
  readonly shown: number | null;
};

export type Size = 'a4' | 'letter';
