/** What other services may know of the directory: reference data, roles, demo people, privileges, facts. */
export { checkDistrict } from './check-district.ts';
export * from './demo.ts';
export * from './facts.ts';
export * from './privileges.ts';
export * from './reference.ts';
export * from './restate.ts';
export * from './roles.ts';
