// Owns what the keeper of a server asks it: a backup, and what it finds wrong with its database.
import { API } from './reads.ts';
import { z } from './zod.ts';

/** `unknown`: it could not be looked at, and why. */
export const FINDING_STATES = ['well', 'wrong', 'unknown'] as const;

export const finding = z.object({
  /** What was looked at, in a word or two. */
  about: z.string(),
  state: z.enum(FINDING_STATES),
  /** A sentence; of what is wrong, also what to do. */
  says: z.string(),
});
export type Finding = z.infer<typeof finding>;

export const examinationReply = z.object({ findings: z.array(finding) });
export type ExaminationReply = z.infer<typeof examinationReply>;

export const UPKEEP = {
  backup: { path: `${API}/backup`, mediaType: 'application/gzip' },
  examination: { path: `${API}/examination`, reply: examinationReply },
} as const;
