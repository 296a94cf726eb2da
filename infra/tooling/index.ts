export { transform } from './vite.ts';
