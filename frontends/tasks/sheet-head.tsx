interface Props {
  first: string;
  heads: Readonly<Record<string, string>>;
}

/** Headings of a sheet; on a phone each cell carries its own as `data-label`. */
export function SheetHead({ first, heads }: Props) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {Object.entries(heads).map(([key, head]) => (
          <th key={key} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}
