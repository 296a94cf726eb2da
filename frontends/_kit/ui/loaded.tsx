import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { gapsOf, problemOf } from './answer.ts';
import { ErrorState, ForbiddenState, MissingState, Note, Skeletons } from './states.tsx';
import { useSay } from './text.ts';

export interface QueryAnswer<Data> {
  data?: Data | undefined;
  error?: CombinedError | undefined;
  fetching: boolean;
  stale?: boolean;
}

/**
 * One answer in all its states: loading, failed, forbidden, missing, whole, whole with labelled gaps.
 * `pick` names the record that the page is about; null there means that it does not exist.
 */
export function Loaded<Data, Value>({
  answer,
  pick,
  retry,
  shape = 'detail',
  children,
}: {
  answer: QueryAnswer<Data>;
  pick: (data: Data) => Value | null | undefined;
  retry?: () => void;
  shape?: 'list' | 'detail' | 'cards' | 'text';
  children: (value: Value) => ReactNode;
}) {
  const say = useSay();
  const value = answer.data ? pick(answer.data) : undefined;
  const here = value !== null && value !== undefined;
  if (!here && answer.fetching) return <Skeletons shape={shape} />;
  const problem = problemOf(answer.error, here);
  if (problem?.kind === 'forbidden') return <ForbiddenState />;
  if (problem)
    return (
      <ErrorState
        requestId={problem.requestId}
        onRetry={retry}
        {...(problem.detail ? { detail: problem.detail } : {})}
      />
    );
  if (!here) return <MissingState />;
  const gaps = gapsOf(answer.error, true);
  return (
    <>
      {gaps.length ? (
        <Note tone="attention">
          {gaps.map((gap, index) => (
            <span key={index}>
              {index ? '；' : null}
              {say(gap.name)}：{say(gap.reason)}
            </span>
          ))}
        </Note>
      ) : null}
      {children(value)}
    </>
  );
}
