export * from './facts.ts';
export { volunteersPrivileges } from './privileges.ts';
