import { defineConfig } from 'vite';

// Bundles the fake city for Node. It is a tool for developing the page; nothing of it is shipped.
export default defineConfig({
  logLevel: 'warn',
  publicDir: false,
  build: { ssr: 'dev/fakeCity.ts', outDir: 'node_modules/.fake-city', target: 'node20', minify: false },
});
