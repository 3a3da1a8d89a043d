// Owns why code of the page did not come: the server is away, in trouble, or has a newer page whose parts have other names.

/** `unknown`: it is there, and did not come all the same. */
export type WhyNotLoaded = 'newer' | 'unreachable' | 'trouble' | 'unknown';

const HEAD_TIMEOUT_MS = 5000;
const CODE = /\.(?:js|css|ts|tsx)\b/;
/** Of code, or of a file that comes with the page as code does: the map's background. */
const ADDRESS = /(?:https?:\/\/|\.{0,2}\/)[^\s"')]+\.(?:js|css|ts|tsx|json)\b[^\s"'):]*/;

/** By the error that an import ended with: most browsers name in it what did not come. */
export async function whyNotLoaded(error: unknown): Promise<WhyNotLoaded> {
  const page = await ask(location.pathname, 'GET');
  if (page === null) return 'unreachable';
  if (!page.ok) return 'trouble';
  const address = ADDRESS.exec(String(error))?.[0];
  const part = address === undefined ? undefined : await ask(address, 'HEAD');
  if (part === null) return 'unreachable';
  const status = part === undefined || part.ok ? worstStatus() : part.status;
  if (status >= 500) return 'trouble';
  const isPage = part?.headers.get('Content-Type')?.includes('text/html') === true;
  const isGone = status === 404 || status === 410 || isPage;
  return isGone || isOther(await page.text().catch(() => '')) ? 'newer' : 'unknown';
}

export async function doesServerAnswer(): Promise<boolean> {
  return (await ask(location.pathname, 'HEAD'))?.ok === true;
}

const ask = (address: string, method: string): Promise<Response | null> =>
  fetch(address, { method, cache: 'no-store', signal: AbortSignal.timeout(HEAD_TIMEOUT_MS) }).catch(
    () => null,
  );

/** Of what parts import in turn, and of parts that the error does not name. */
function worstStatus(): number {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  return Math.max(
    0,
    ...entries.map(({ name, responseStatus }) => (CODE.test(name) ? (responseStatus ?? 0) : 0)),
  );
}

/** Whether a page begins with another script than this one did. */
function isOther(html: string): boolean {
  const own = document
    .querySelector<HTMLScriptElement>('script[type="module"][src]')
    ?.getAttribute('src')
    ?.replace(/^\.+/, '');
  return own != null && html.includes('<script') && !html.includes(own);
}
