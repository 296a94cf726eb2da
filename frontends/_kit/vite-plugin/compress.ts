import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Writes .br and .gz beside every text file worth it: done once, served for years. */
export async function compressFiles(dir: string): Promise<void> {
  const names = (await readdir(dir)).filter((name) => /\.(js|css|svg|json)$/.test(name));
  await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(path.join(dir, name));
      if (bytes.length < 1024) return;
      const options = {
        params: {
          // The last step of quality doubles the time of a large file and saves one per cent.
          [constants.BROTLI_PARAM_QUALITY]: bytes.length > 300_000 ? 10 : 11,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      };
      const [br, gz] = await Promise.all([toBrotli(bytes, options), toGzip(bytes, { level: 9 })]);
      await writeFile(path.join(dir, `${name}.br`), br);
      await writeFile(path.join(dir, `${name}.gz`), gz);
    }),
  );
}
