export * from './facts.ts';
export { mediaPrivileges } from './privileges.ts';
