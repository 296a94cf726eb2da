/** As much of a browser as a sign-in needs: cookies by path, redirects one at a time. */
export class TestBrowser {
  private readonly cookies: { name: string; value: string; path: string }[] = [];
  readonly language: string;
  constructor(language = 'zh-CN,zh;q=0.9') {
    this.language = language;
  }

  async get(url: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.request(url, { headers });
  }

  async submit(url: string, form: Record<string, string>): Promise<Response> {
    return this.request(url, {
      method: 'POST',
      body: new URLSearchParams(form).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  }

  async request(url: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Response> {
    const { pathname } = new URL(url);
    const sent = this.cookies.filter(
      (cookie) => pathname === cookie.path || pathname.startsWith(cookie.path.replace(/\/?$/, '/')),
    );
    const cookie = sent.map(({ name, value }) => `${name}=${value}`).join('; ');
    const headers = {
      'accept-language': this.language,
      accept: 'text/html',
      ...init.headers,
      ...(cookie && { cookie }),
    };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  /** Follows redirects until an answer that is none, or until `stop` knows the address. */
  async follow(
    response: Response,
    stop: (url: URL) => boolean = () => false,
  ): Promise<{ response: Response; url: URL }> {
    let at = response;
    for (let hop = 0; hop < 12; hop += 1) {
      const location = at.headers.get('location');
      const url = new URL(location ?? at.url, at.url);
      if (!location || stop(url)) return { response: at, url };
      at = await this.get(url.href);
    }
    throw new Error(`too many redirects, last to ${at.headers.get('location')}`);
  }

  cookie(name: string): string | undefined {
    return this.cookies.find((cookie) => cookie.name === name)?.value;
  }

  /** A browser that has the same cookies, as when a cookie is stolen or a tab is doubled. */
  copy(): TestBrowser {
    const other = new TestBrowser(this.language);
    other.cookies.push(...this.cookies.map((cookie) => ({ ...cookie })));
    return other;
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(/;\s*/);
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/';
    const over = attributes.some(
      (attribute) => /^max-age=0$/i.test(attribute) || /^expires=Thu, 01 Jan 1970/i.test(attribute),
    );
    const index = this.cookies.findIndex((cookie) => cookie.name === name && cookie.path === path);
    if (index >= 0) this.cookies.splice(index, 1);
    if (!over) this.cookies.push({ name, value: pair.slice(at + 1), path });
  }
}
