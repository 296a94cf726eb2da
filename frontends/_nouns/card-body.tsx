// A card of the workbench: it shows what waits, and nothing but its own gap when that cannot be read.

import type { Words } from '@hub/runtime';
import { EmptyState, ErrorState, Skeletons } from '@hub/ui';
import type { ReactNode } from 'react';
import type { UseQueryResponse } from 'urql';

export function CardBody<Data, Item>({
  answer: [{ data, fetching, error }, again],
  pick,
  empty,
  above,
  item,
}: {
  // biome-ignore lint/suspicious/noExplicitAny: a card does not look at the variables of its query
  answer: UseQueryResponse<Data, any>;
  pick: (data: Data) => readonly (Item & { id: string })[];
  empty: Words;
  above?: (data: Data) => ReactNode;
  item: (one: Item & { id: string }) => ReactNode;
}) {
  if (!data)
    return fetching ? (
      <Skeletons rows={3} />
    ) : (
      <ErrorState
        {...(error
          ? { detail: { zh: '暂时读不到，其他页面不受影响。', en: 'Cannot be read now; other pages work.' } }
          : {})}
        onRetry={() => again({ requestPolicy: 'network-only' })}
      />
    );
  const items = pick(data);
  if (items.length === 0) return <EmptyState title={empty} />;
  return (
    <div className="hub-stack">
      {above?.(data)}
      <ul className="hub-lines">
        {items.map((one) => (
          <li key={one.id}>{item(one)}</li>
        ))}
      </ul>
    </div>
  );
}
