// Owns what the page asks for of changes; nothing of it is needed before somebody asks what has changed.
import { changes } from './changes-reply.ts';
import { API } from './reads.ts';

export const CHANGES = { path: `${API}/changes`, reply: changes } as const;
