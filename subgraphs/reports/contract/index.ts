export * from './facts.ts';
export { reportsPrivileges } from './privileges.ts';
