export { migrate, type OrmOptions, openOrm } from './orm.ts';
export { type RowPolicy, rowPolicy } from './policy.ts';
export { at, type DatabaseUrls, provision } from './provision.ts';
