import { fileURLToPath } from 'node:url';

const graphql = fileURLToPath(new URL('../../node_modules/graphql/index.js', import.meta.url));

/** One transform for development, tests and the build of the services. */
export const transform = {
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  // Two copies of graphql in one process refuse each other's schemas ("another module or realm").
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
} as const;

/** Its ES module is only found by bundlers: Node would take the CommonJS file, whose names it cannot see. */
export const bundled = ['chinese-days'];
