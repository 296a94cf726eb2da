import { csrfToken, useLeaveGuard, useT, type Words } from '@hub/runtime';
import { useCallback, useRef, useState } from 'react';
import { faultBefore, faultOf, type Terms } from './file-words.ts';

export interface Sending {
  readonly key: string;
  readonly name: string;
  /** 0 to 100; null once it was refused. */
  readonly percent: number | null;
  readonly fault?: Words;
}

interface Asked {
  readonly about: string;
  readonly file: File;
  readonly signal: AbortSignal;
  readonly progress: (percent: number) => void;
}

/** One file on its way. `fetch` does not tell how far a body has come, so this is the older way. */
function send({ about, file, signal, progress }: Asked): Promise<Words | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/files/tasks?about=${about}&name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-csrf-token', csrfToken());
    request.upload.onprogress = ({ loaded, total }) => progress(total ? Math.floor((99 * loaded) / total) : 0);
    request.onload = () => resolve(request.status === 201 ? null : faultOf(request.responseText));
    request.onerror = () => resolve(faultOf(''));
    request.onabort = () => resolve({ zh: '已取消', en: 'Cancelled' });
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

/** Files on their way, one after the other, each with its own fate. */
export function useUploads(about: string, terms: Terms, there: number, done: () => void) {
  const t = useT();
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const change = (key: string, to: Partial<Sending> | null) =>
    setSending((old) => old.flatMap((one) => (one.key !== key ? [one] : to ? [{ ...one, ...to }] : [])));
  const busy = sending.some(({ percent }) => percent !== null);
  const guard = useCallback(
    () =>
      window.confirm(t({ zh: '文件还在上传，确定离开？', en: 'Files are still on their way. Leave all the same?' })),
    [t],
  );
  useLeaveGuard(busy ? guard : null);

  const add = (files: readonly File[]) => {
    files.forEach((file, index) => {
      const key = crypto.randomUUID();
      const fault = faultBefore(file, terms, there + index);
      setSending((old) => [...old, { key, name: file.name, percent: fault ? null : 0, ...(fault ? { fault } : {}) }]);
      if (fault) return;
      const stop = new AbortController();
      stops.current.set(key, stop);
      last.current = last.current.then(async () => {
        if (stop.signal.aborted) return;
        const said = await send({
          ...{ about, file, signal: stop.signal },
          progress: (percent) => change(key, { percent }),
        });
        stops.current.delete(key);
        if (stop.signal.aborted) return;
        change(key, said ? { percent: null, fault: said } : null);
        if (!said) done();
      });
    });
  };
  /** Stops one that is under way, or takes the line of a refused one away. */
  const drop = (key: string) => {
    stops.current.get(key)?.abort();
    change(key, null);
  };
  return { sending, add, drop };
}
