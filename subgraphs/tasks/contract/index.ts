export * from './demo.ts';
export * from './facts.ts';
export * from './ids.ts';
export { tasksPrivileges } from './privileges.ts';
