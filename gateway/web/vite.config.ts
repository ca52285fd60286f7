import { defineConfig } from 'vite';

// In development the doors are those of a gateway that runs elsewhere.
const doors = process.env['CITYTWIN_DOORS'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  base: '/',
  server: { host: '127.0.0.1', proxy: { '/citytwin.v1.': doors } },
  build: {
    outDir: '../wwwroot',
    emptyOutDir: true,
    target: 'es2022',
    // MapLibre alone is about a megabyte; it stands in a file of its own, which changes only with its version.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'maplibre', test: /node_modules[\\/](maplibre-gl|@maplibre|@mapbox)/ }] } },
    },
  },
});
