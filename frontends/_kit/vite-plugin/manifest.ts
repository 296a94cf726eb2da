import { createHash } from 'node:crypto';
import type { MenuEntry, Titles } from './module-config.ts';

export interface BuiltFile {
  /** `sha384-…`, as browsers compare it. */
  integrity: string;
  bytes: number;
  /** Static imports: other files of this build, or shared ids. Used for preloading. */
  imports?: string[];
}

/** module.json: all that the registry and the shell know about one version of a module. */
export interface ModuleManifest {
  name: string;
  version: string;
  ownerUnit: string;
  titles: Titles;
  basePath: string;
  order: number;
  /** With how title and keywords are typed in pinyin: `'ji'hua jh`. */
  menu: (MenuEntry & { spelled?: string[] })[];
  /** The same of the module's title. */
  spelled?: string[];
  entry: string;
  css: string[];
  cards: {
    id: string;
    titles: Titles;
    privileges?: string[];
    width: 'wide' | 'half' | 'bar';
    order: number;
    entry: string;
  }[];
  search?: string;
  files: Record<string, BuiltFile>;
  /** Bare imports left in the files. */
  needs: string[];
  /** Version ranges of what it needs, by shared package. */
  requires: Record<string, string>;
}

/** unit.json: one part of the frame that is built with the host (shared, runtime, ui, shell). */
export interface UnitManifest {
  name: string;
  version: string;
  /** Shared id → file. */
  provides: Record<string, string>;
  /** Package → version, compared with a module's `requires`. */
  packages: Record<string, string>;
  entry?: string;
  css: string[];
  files: Record<string, BuiltFile>;
  needs: string[];
}

/** The value that browsers compare before they run or apply a file. */
export function integrityOf(bytes: Uint8Array): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}
