// Owns the reply to who replaces a token: the new one, which is said this once.
import { TOKEN_ROLES } from './token-role.ts';
import { z } from './zod.ts';

export const tokenReply = z.object({ role: z.enum(TOKEN_ROLES), token: z.string() });
export type TokenReply = z.infer<typeof tokenReply>;
