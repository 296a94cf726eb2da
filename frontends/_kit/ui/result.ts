import { useCallback } from 'react';
import type { OperationResult } from 'urql';
import { useLang } from './hub.ts';
import { failures, outcomeOf, type Success } from './outcome.ts';
import { useTell } from './reason.tsx';

export { type Conflict, type Outcome, outcomeOf, type Refusal, type Success } from './outcome.ts';

/** `const settle = useResult(); const outcome = settle(await mutate({ input }), (data) => data.confirmServiceRecord)` */
export function useResult() {
  const lang = useLang();
  return useCallback(
    <Data, Union extends object>(
      result: Pick<OperationResult<Data>, 'data' | 'error'>,
      pick: (data: Data) => Union | null | undefined,
    ) => outcomeOf(result, pick, lang),
    [lang],
  );
}

/** For buttons without a form: says what came of it; returns the value only when done. */
export function useAct() {
  const settle = useResult();
  const tell = useTell();
  return useCallback(
    <Data, Union extends object>(
      result: Pick<OperationResult<Data>, 'data' | 'error'>,
      pick: (data: Data) => Union | null | undefined,
      done: { zh: string; en: string },
    ): Success<Union> | null => {
      const outcome = settle(result, pick);
      if (outcome.kind === 'done') {
        tell.done(done);
        return outcome.value;
      }
      tell.failed(outcome.kind === 'conflict' ? (failures.CONFLICT as { zh: string; en: string }) : outcome.message);
      return null;
    },
    [settle, tell],
  );
}
