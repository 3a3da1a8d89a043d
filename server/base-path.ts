// Owns the path below which everything is served: taken off what is asked for, so that nobody further in need know of it.

/** `env`: what the adaptor for Node says of the connection. */
type Fetch = (request: Request, env?: unknown) => Response | Promise<Response>;

/** `inside` sees the addresses below the path; `outside` those beside it. `publicPath`: the path as a reader’s browser writes it. */
export function belowBasePath(
  basePath: string,
  { inside, outside, publicPath }: { inside: Fetch; outside: Fetch; publicPath: () => string },
): Fetch {
  if (basePath === '') return inside;
  return (request, env) => {
    const url = new URL(request.url);
    // Relative addresses begin at a folder, so the page is at one.
    if (url.pathname === basePath) {
      return new Response(null, { status: 308, headers: { Location: `${publicPath()}/${url.search}` } });
    }
    if (!url.pathname.startsWith(`${basePath}/`)) return outside(request, env);
    url.pathname = url.pathname.slice(basePath.length);
    const { method, headers, body, signal } = request;
    // `duplex`: a body that streams is sent before it is read whole.
    return inside(new Request(url, { method, headers, body, signal, duplex: 'half' } as RequestInit), env);
  };
}
