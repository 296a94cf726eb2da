import { useEffect, useRef } from 'react';

/** The document as it was read, line by line; the line asked for is marked and in sight. */
export function RawLines({ lines, at, endAt }: { lines: readonly string[]; at?: number; endAt?: number }) {
  const marked = useRef<HTMLLIElement>(null);
  useEffect(() => {
    marked.current?.scrollIntoView({ block: 'center' });
  }, [at, lines]);
  return (
    <ol className="tasks-lines">
      {lines.map((line, index) => {
        const number = index + 1;
        const here = at !== undefined && number >= at && number <= (endAt ?? at);
        return (
          // The document never changes: a line's number is its name.
          <li key={number} {...(number === at ? { ref: marked } : {})} data-marked={here || undefined}>
            {line || '\u00a0'}
          </li>
        );
      })}
    </ol>
  );
}
