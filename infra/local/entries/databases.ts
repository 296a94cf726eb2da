/** One database a service: what one of them migrates cannot touch another's tables. */
export const databases = [
  'directory',
  'tasks',
  'talents',
  'volunteers',
  'media',
  'reports',
  'gateway',
  'identity',
  'host',
] as const;

export type DatabaseName = (typeof databases)[number];
