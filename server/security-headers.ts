// Owns the headers that keep a page from being turned against its reader: sent with every reply, page and API alike.
import type { MiddlewareHandler } from 'hono';

/**
 * Hashes of the two style elements that react-aria adds to the head: for pressing (usePress) and for scrolling behind
 * dialogs (usePreventScroll). A test computes them from the installed package.
 */
export const STYLE_HASHES = [
  'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=',
  'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg=',
];

/** Origins of a tile address such as `https://{s}.tiles.example/{z}/{x}/{y}.png`; {s} stands for a, b and c. */
export function tileOrigins(url: string): string[] {
  const hosts = url.includes('{s}') ? ['a', 'b', 'c'].map((s) => url.replaceAll('{s}', s)) : [url];
  return [...new Set(hosts.map((host) => new URL(host.replace(/\{\w+\}/g, '0')).origin))];
}

export function contentSecurityPolicy(tileUrl: string | null): string {
  const tiles = tileUrl === null ? [] : tileOrigins(tileUrl);
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${STYLE_HASHES.map((hash) => `'${hash}'`).join(' ')}`,
    ["img-src 'self' data: blob:", ...tiles].join(' '),
    "connect-src 'self'",
    "worker-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export function securityHeaders(tileUrl: string | null): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(tileUrl),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy':
      'camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

export function withSecurityHeaders(tileUrl: string | null): MiddlewareHandler {
  const headers = Object.entries(securityHeaders(tileUrl));
  return async (context, next) => {
    await next();
    for (const [name, value] of headers) context.res.headers.set(name, value);
  };
}
