import { currentLang } from './lang.ts';
import { csrfToken } from './session.ts';

/** A file that the hub makes of a list; gateway/export says what an order holds. A refusal is told in the server's words. */
export async function orderFile(order: object): Promise<Blob> {
  const response = await fetch('/export', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/json',
      'accept-language': currentLang() === 'zh' ? 'zh-CN' : 'en',
      'x-csrf-token': csrfToken(),
    },
    body: JSON.stringify(order),
  });
  if (response.ok) return response.blob();
  const answer = (await response.json().catch(() => null)) as {
    errors?: { message: string; extensions?: { messageZh?: string } }[];
  } | null;
  const [first] = answer?.errors ?? [];
  const words = first ? { zh: first.extensions?.messageZh ?? first.message, en: first.message } : undefined;
  throw new Error(`no file: ${response.status}`, { cause: words });
}
