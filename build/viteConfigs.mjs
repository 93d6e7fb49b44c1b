// @ts-check
// One bundler for everything: how each part of the program is bundled.
import path from 'node:path'
import react from '@vitejs/plugin-react'

/** @typedef {import('vite').InlineConfig} InlineConfig */

/** @param {string} root @returns {InlineConfig} */
export const rendererConfig = (root) => ({
  configFile: false,
  root: path.join(root, 'renderer'),
  base: './',
  logLevel: 'warn',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: path.join(root, 'out/renderer'),
    emptyOutDir: true,
    // The strict policy of the shell forbids inlined assets, and Chromium preloads modules by itself.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 3000,
    target: 'chrome140',
  },
})

/**
 * A program for Node with everything in it but Node itself and `external`.
 * @param {string} root @param {string} outDir @param {Record<string, string>} input
 * @param {'cjs' | 'es'} format @param {(string | RegExp)[]} external
 * @returns {InlineConfig}
 */
const nodeConfig = (root, outDir, input, format, external = []) => ({
  configFile: false,
  root,
  logLevel: 'warn',
  // React's development build is slow and talks to the console.
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true, external: external.filter((name) => typeof name === 'string') },
  build: {
    outDir: path.join(root, outDir),
    emptyOutDir: true,
    ssr: true,
    target: 'node20',
    minify: false,
    assetsInlineLimit: 0,
    rollupOptions: {
      input: Object.fromEntries(Object.entries(input).map(([name, file]) => [name, path.join(root, file)])),
      external,
      output: {
        format,
        entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].mjs',
        chunkFileNames: format === 'cjs' ? '[name].cjs' : '[name]-[hash].mjs',
      },
    },
  },
})

/** @type {Record<'renderer' | 'shell' | 'start' | 'cli' | 'bench' | 'soak', (root: string) => InlineConfig[]>} */
export const parts = {
  renderer: (root) => [rendererConfig(root)],
  // CommonJS: schemes, single instance and open-file must be in place before Electron is ready, and a sandboxed
  // preload must be one CommonJS file.
  shell: (root) => [
    nodeConfig(root, 'out/main', { main: 'electron/main.ts' }, 'cjs', ['electron']),
    nodeConfig(root, 'out/preload', { preload: 'electron/preload.ts' }, 'cjs', ['electron']),
  ],
  start: (root) => [
    nodeConfig(root, 'out/start', { start: 'electron/start/start.ts', serve: 'electron/start/serve.ts' }, 'es'),
  ],
  // jsdom, resvg and the PDF writers stay outside: they read files of their own beside their code, and only `chart` needs them.
  cli: (root) => [
    nodeConfig(root, 'out/cli', { cli: 'electron/cli/cli.ts' }, 'es', [
      'jsdom',
      '@resvg/resvg-js',
      'pdfkit',
      'svg-to-pdfkit',
    ]),
  ],
  soak: (root) => [nodeConfig(root, 'out/soak', { soak: 'test/soak/main.ts' }, 'es')],
  bench: (root) => [
    nodeConfig(root, 'out/bench', { bench: 'test/bench/bench.ts' }, 'es', [
      '@playwright/test',
      'vite',
      /browser\.mjs$/,
    ]),
    {
      ...rendererConfig(root),
      root: path.join(root, 'test/bench/page'),
      build: { ...rendererConfig(root).build, outDir: path.join(root, 'out/bench-page') },
    },
  ],
}

/** What `npm run build` makes; benchmarks and soak bundle themselves. */
export const partNames = Object.keys(parts).filter((name) => name !== 'bench' && name !== 'soak')
