import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const kit = path.resolve(import.meta.dirname, '../..');

/** The gallery bundles everything itself; only real modules leave shared ids to the page's import map. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: {
    alias: { '@hub/runtime': path.join(kit, 'runtime/index.ts'), '@hub/ui': path.join(kit, 'ui/index.ts') },
  },
  html: { cspNonce: 'GALLERY-NONCE' },
  build: { target: 'es2023', assetsInlineLimit: 0 },
});
