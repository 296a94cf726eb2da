/** Where a queue stands after something in it was dealt with or another entry was chosen. Pure, for keys and buttons. */
export function afterDone<T extends { id: string }>(items: readonly T[], id: string): string | null {
  const at = items.findIndex((item) => item.id === id);
  if (at < 0) return items[0]?.id ?? null;
  return (items[at + 1] ?? items[at - 1])?.id ?? null;
}

/** The next or previous one; the ends stay where they are. */
export function moved<T extends { id: string }>(items: readonly T[], id: string | null, by: 1 | -1): string | null {
  const at = items.findIndex((item) => item.id === id);
  if (at < 0) return items[0]?.id ?? null;
  return items[Math.max(0, Math.min(items.length - 1, at + by))]?.id ?? null;
}

/** The one chosen, or the first when what was chosen is gone. */
export function chosen<T extends { id: string }>(items: readonly T[], id: string | null): T | null {
  return items.find((item) => item.id === id) ?? items[0] ?? null;
}
