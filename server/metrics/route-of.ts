// Owns by which name a request is counted: the form of its address, never the address, which others choose.
import { ENDPOINTS, type Endpoint } from '../../src/contract/endpoints.ts';

const PATHS = [...new Set(Object.values<Endpoint>(ENDPOINTS).map(({ path }) => path))];
const FIXED = new Set(PATHS.filter((path) => !path.includes('{')));
const FORMS = PATHS.filter((path) => path.includes('{')).map(
  (path) => [path, new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`)] as const,
);

/** One of some seventy; `other` for what is nowhere. */
export function routeOf(pathname: string, status: number): string {
  if (FIXED.has(pathname)) return pathname;
  if (pathname.startsWith('/api/')) return FORMS.find(([, form]) => form.test(pathname))?.[0] ?? 'other';
  if (pathname.startsWith('/s/')) return '/s/{id}';
  if (pathname === '/' || pathname === '/metrics') return pathname;
  // A file of the page: others are not found.
  return status < 400 ? 'page file' : 'other';
}

const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS'];

/** Names of methods are chosen by who asks, too. */
export const methodOf = (method: string) => (METHODS.includes(method) ? method : 'other');
