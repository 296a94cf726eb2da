export * from './facts.ts';
export { tasksPrivileges } from './privileges.ts';
