// Given to services by `npm run dev` (node --import): whatever an entry with ?v=7 imports of the built code gets ?v=7 too,
// so that a reload evaluates all of it and none of the packages.
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    const version = context.parentURL ? new URL(context.parentURL).searchParams.get('v') : null;
    if (version === null || !found.url.startsWith('file:') || found.url.includes('/node_modules/')) return found;
    const url = new URL(found.url);
    url.searchParams.set('v', version);
    return { ...found, url: url.href };
  },
});
