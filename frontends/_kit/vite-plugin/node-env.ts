// Vite and React's CommonJS entries read NODE_ENV of the process, not only the mode that they are given.
let running = 0;
let before: string | undefined;

/** Runs a build under the NODE_ENV of its mode. Builds of one mode may run side by side; afterwards it is as it was. */
export async function withNodeEnv<T>(mode: 'production' | 'development', work: () => Promise<T>): Promise<T> {
  if (running === 0) before = process.env.NODE_ENV;
  else if (process.env.NODE_ENV !== mode) throw new Error(`a ${process.env.NODE_ENV} build is running`);
  running += 1;
  process.env.NODE_ENV = mode;
  try {
    return await work();
  } finally {
    running -= 1;
    if (running === 0) {
      if (before === undefined) delete process.env.NODE_ENV;
      else process.env.NODE_ENV = before;
    }
  }
}
