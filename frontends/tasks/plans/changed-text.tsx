import { differenceOf } from './text-difference.ts';

/** Two wordings as one: what went struck through, what came underlined, so that colour alone says nothing. */
export function Changed({ before, after }: { before: string; after: string }) {
  return (
    <span>
      {differenceOf(before, after).map(({ kind, text }, index) => {
        const key = `${index} ${kind}`;
        if (kind === 'gone') return <del key={key}>{text}</del>;
        if (kind === 'new') return <ins key={key}>{text}</ins>;
        return <span key={key}>{text}</span>;
      })}
    </span>
  );
}
