// The steps of a record's life: a button sends, the page says what came of it and shows the record as it stands now.
import type { Words } from '@hub/runtime';
import { type ReasonRequest, useAct, useReason } from '@hub/ui';
import { useState } from 'react';
import type { OperationResult } from 'urql';

type Send<Data> = Promise<Pick<OperationResult<Data>, 'data' | 'error'>>;

export function useSteps(reload: () => void) {
  const act = useAct();
  const ask = useReason();
  const [busy, setBusy] = useState(false);
  const take = async <Data, Union extends object>(
    send: Send<Data>,
    pick: (data: Data) => Union | null | undefined,
    done: Words,
  ): Promise<boolean> => {
    setBusy(true);
    try {
      const taken = act(await send, pick, done) !== null;
      // Also after a refusal: somebody else may have moved the record on.
      reload();
      return taken;
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    take,
    /** A step that needs a reason; null when the officer thought better of it. */
    takeWithReason: async <Data, Union extends object>(
      request: ReasonRequest,
      send: (reason: string) => Send<Data>,
      pick: (data: Data) => Union | null | undefined,
      done: Words,
    ): Promise<boolean> => {
      const reason = await ask(request);
      return reason === null ? false : take(send(reason), pick, done);
    },
  };
}
