/** How many letters must be put in, taken out or changed to make one text of the other. */
export function distance(a: string, b: string): number {
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1)
      row[j] = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    last = row;
  }
  return last[b.length] as number;
}

/** The known name that is nearest to what was written, if any is near: half of it at least must agree. */
export function nearest(written: string, known: readonly string[]): string | null {
  let best: { name: string; far: number } | null = null;
  for (const name of known) {
    // What is written short is a part of the whole name: 宣传部 of 宣传文化部.
    const letters = [...written];
    const within = letters.every((letter) => name.includes(letter)) ? 0.5 : 0;
    const far = distance(written.slice(0, 60), name.slice(0, 60)) - within;
    if (!best || far < best.far) best = { name, far };
  }
  return best && best.far <= Math.max(written.length, best.name.length) / 2 ? best.name : null;
}
