export * from './facts.ts';
export { talentsPrivileges } from './privileges.ts';
