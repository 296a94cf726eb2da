/** What other services may know of the directory: reference data, roles, privileges, facts. */
export * from './demo.ts';
export * from './privileges.ts';
export * from './reference.ts';
export * from './roles.ts';
