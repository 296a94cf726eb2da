import type { ServerResponse } from 'node:http';

/** Aborts when the client leaves before the whole answer was sent. */
export function leaving(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}
