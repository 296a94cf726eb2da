export { EXPLORE, privileges } from './privileges.ts';
