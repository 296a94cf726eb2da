import { Boundary, type PageModule } from '@hub/runtime';
import { Suspense } from 'react';
import { cardsFor, componentOf } from '../workbench/workbench.tsx';

/** What modules lend to the bar, such as the inbox. One that fails is left out: the bar must stand on every page. */
export function BarCards({ modules }: { modules: readonly PageModule[] }) {
  return cardsFor(modules)
    .filter(({ width }) => width === 'bar')
    .map(({ key, entry }) => {
      const Content = componentOf(entry);
      return (
        <Boundary key={key} resetKey={key} fallback={() => null}>
          <Suspense fallback={null}>
            <Content />
          </Suspense>
        </Boundary>
      );
    });
}
