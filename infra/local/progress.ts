const started = performance.now();

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** One line a step, so that a log keeps them all. */
export async function step<T>(title: string, run: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const slow = setTimeout(() => say(`… ${title}`), 1500);
  try {
    const result = await run();
    say(`✓ ${title} (${seconds(performance.now() - begun)})`);
    return result;
  } finally {
    clearTimeout(slow);
  }
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

export const sinceStart = (): string => seconds(performance.now() - started);

/** Width on a terminal: Chinese characters and full-width signs take two columns. */
export const width = (text: string): number =>
  [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(character)
        ? 2
        : 1),
    0,
  );

export const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)));
