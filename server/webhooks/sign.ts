// Owns signatures of messages and the secrets for them, as Standard Webhooks (standardwebhooks.com) has them. No Node here.

const SECRET_PREFIX = 'whsec_';
const SECRET_BYTES = 32;

export function makeSecret(): string {
  return SECRET_PREFIX + inBase64(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));
}

type Signed = { readonly id: string; readonly at: Date; readonly body: string };

/** The headers of a message; `at` is when it is sent, which tells whoever receives it a repeated one of an eavesdropper. */
export async function headersOf({ id, at, body }: Signed, secret: string): Promise<Record<string, string>> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const bytes = Uint8Array.from(atob(secret.slice(SECRET_PREFIX.length)), (sign) => sign.charCodeAt(0));
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const text = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, text));
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${inBase64(signature)}`,
  };
}

const inBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
