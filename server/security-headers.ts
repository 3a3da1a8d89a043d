// Owns the headers that keep a page from being turned against its reader: sent with every reply, page and API alike.
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { asksForPart } from './framing.ts';

/**
 * Hashes of the two style elements that react-aria adds to the head: for pressing (usePress) and for scrolling behind
 * dialogs (usePreventScroll). A test computes them from the installed package.
 */
export const STYLE_HASHES = [
  'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=',
  'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg=',
];

/** Hashes of the scripts that index.html holds, which set the theme and begin to fetch. A test computes them from there. */
export const SCRIPT_HASHES = [
  'sha256-mM12o9IxyCs4H7uIKIGuBuwKwSy09j3kHgO2imaaDPE=',
  'sha256-yg/KU83N1I0A7wqMGPG46umMkjr1zDavOXRZswrFmKc=',
];

/** Origins of a tile address such as `https://{s}.tiles.example/{z}/{x}/{y}.png`; {s} stands for a, b and c. */
export function tileOrigins(url: string): string[] {
  const hosts = url.includes('{s}') ? ['a', 'b', 'c'].map((s) => url.replaceAll('{s}', s)) : [url];
  return [...new Set(hosts.map((host) => new URL(host.replace(/\{\w+\}/g, '0')).origin))];
}

/** `embedHosts` may frame a part of the page alone, and nothing else; nobody else may frame anything. */
export function withSecurityHeaders(
  tileUrl: string | null,
  embedHosts: readonly string[] = [],
): MiddlewareHandler {
  const refusing = headersFor(tileUrl, null);
  if (embedHosts.length === 0) return refusing;
  const allowing = headersFor(tileUrl, embedHosts);
  return (context, next) => (asksForPart(context.req.raw) ? allowing : refusing)(context, next);
}

/** What Hono would send besides is switched off; a test holds the names and values of all that are left. */
function headersFor(tileUrl: string | null, framedBy: readonly string[] | null): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", ...SCRIPT_HASHES.map((hash) => `'${hash}'`)],
      styleSrc: ["'self'", ...STYLE_HASHES.map((hash) => `'${hash}'`)],
      imgSrc: ["'self'", 'data:', 'blob:', ...(tileUrl === null ? [] : tileOrigins(tileUrl))],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      fontSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: framedBy === null ? ["'none'"] : [...framedBy],
    },
    permissionsPolicy: {
      camera: [],
      displayCapture: [],
      geolocation: [],
      microphone: [],
      midi: [],
      payment: [],
      serial: [],
      usb: [],
    },
    xContentTypeOptions: true,
    // It knows no hosts: where there are some, it would refuse them, too.
    xFrameOptions: framedBy === null ? 'DENY' : false,
    referrerPolicy: true,
    crossOriginOpenerPolicy: true,
    crossOriginResourcePolicy: true,
    originAgentCluster: false,
    strictTransportSecurity: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });
}
