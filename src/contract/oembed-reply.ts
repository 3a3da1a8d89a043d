// Owns the reply of oEmbed (oembed.com, version 1.0) for a link to a view.
import { z } from './zod.ts';

export const oembedReply = z.object({
  version: z.literal('1.0'),
  type: z.literal('link'),
  title: z.string(),
  provider_name: z.string(),
  provider_url: z.string(),
  thumbnail_url: z.optional(z.string()),
  thumbnail_width: z.optional(z.int()),
  thumbnail_height: z.optional(z.int()),
});

export type OembedReply = z.infer<typeof oembedReply>;
