// The page's import map names the kit's two shared modules like this; TypeScript finds their sources here.
declare module '@hub/runtime' {
  export * from '@hub/frontend-kit/runtime';
}
declare module '@hub/ui' {
  export * from '@hub/frontend-kit/ui';
}
