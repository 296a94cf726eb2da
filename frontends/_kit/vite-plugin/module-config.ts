// What a module says about itself. It is read by the build, written into module.json, kept by the
// registry and shown by the shell, so it holds plain data only.

/** A text in both languages; Simplified Chinese is the first. */
export interface Titles {
  zh: string;
  en: string;
}

export interface MenuEntry {
  /** Below the module's base path: '' is the module's first page. */
  path: string;
  titles: Titles;
  /** `<subgraph>/<privilege>`; one of them is enough. Absent: every officer may open it. */
  privileges?: string[];
  /** Words that also find this page in the palette. */
  keywords?: string[];
}

/** A card a module lends to 我的工作台, or a button to the bar. The shell knows its place and title, never what is in it. */
export interface WorkbenchCard {
  id: string;
  titles: Titles;
  privileges?: string[];
  /** File whose default export is a React component taking no props, relative to the module's folder. */
  component: string;
  /** `wide` takes the whole row; `bar` stands in the frame's bar on every page, styled by the kit alone. */
  width?: 'wide' | 'half' | 'bar';
  /** Small numbers come first; to-dos belong below 10. */
  order?: number;
}

export interface ModuleConfig {
  /** Also the folder below frontends/ and the name in the registry. */
  name: string;
  /** Key of the owning unit (see the directory's reference ids): its publishers may publish and activate. */
  ownerUnit: string;
  /** Semantic version; the registry keeps every one of them. */
  version: string;
  titles: Titles;
  /** Like `/tasks`; no other module may have the same. */
  basePath: string;
  menu: MenuEntry[];
  /** Place among the modules in the left menu. */
  order?: number;
  cards?: WorkbenchCard[];
  /** File whose default export is a `SearchSource` (see @hub/runtime), asked by Ctrl+K. */
  search?: string;
  /** Entry file; `index.tsx` when absent. */
  entry?: string;
}
