// @ts-check
// The room table of ARCHITECTURE.md as data: who may import whom (types count), and which library has which door.

/** Folders; a longer path wins over a shorter one. `imports` are rooms, `libraries` packages or Node itself. */
export const rooms = {
  'model/core': { imports: [], libraries: [] },
  'model/format': { imports: ['model/core'], libraries: ['numfmt'] },
  'model/formula': { imports: ['model/core'], libraries: [] },
  'model/functions': { imports: ['model/core'], libraries: [] },
  // Ordinary functions that the calculation engine lacks; `format` for TEXT and VALUE, which write and read as cells do.
  'model/spreadsheet': { imports: ['model/core', 'model/format', 'model/formula'], libraries: ['ml-matrix'] },
  'model/workbook': { imports: ['model/core', 'model/formula'], libraries: [] },
  'model/engine': {
    imports: ['model/core', 'model/formula', 'model/functions', 'model/spreadsheet', 'model/workbook'],
    libraries: ['hyperformula'],
  },
  'model/chart': {
    // `engine` for its types: what a reference resolves to. `functions` for the units of what is drawn.
    imports: ['model/core', 'model/format', 'model/formula', 'model/functions', 'model/workbook', 'model/engine'],
    libraries: [],
  },
  'model/file': {
    imports: ['model/core', 'model/format', 'model/formula', 'model/functions', 'model/workbook'],
    libraries: ['zod', 'papaparse'],
  },
  'model/explain': {
    // `engine` for its types: values and what references resolve to. How a cell's value comes about, from our own reading.
    imports: ['model/core', 'model/format', 'model/formula', 'model/functions', 'model/workbook', 'model/engine'],
    libraries: [],
  },
  'model/report': {
    // `engine` for the looks that conditions give, `functions` for what a model function rests on. A workbook as pages.
    imports: ['model/core', 'model/format', 'model/formula', 'model/functions', 'model/workbook', 'model/engine'],
    libraries: [],
  },
  'model/templates': { imports: [], libraries: [] },
  'electron/contract': { imports: [], libraries: [] },
  'renderer/store': { imports: ['model/*', 'electron/contract'], libraries: ['zustand'] },
  'renderer/grid': { imports: ['model/*', 'renderer/store', 'electron/contract'], libraries: ['handsontable'] },
  'renderer/editor': {
    imports: ['model/*', 'renderer/store', 'electron/contract'],
    libraries: ['@codemirror/state', '@codemirror/view', '@codemirror/commands'],
  },
  'renderer/charts': {
    imports: ['model/*', 'renderer/store', 'electron/contract'],
    // pdfkit and svg-to-pdfkit make PDF of an SVG; fflate packs all charts into one file.
    libraries: ['recharts', '@expo-google-fonts/inter', 'pdfkit', 'svg-to-pdfkit', 'fflate'],
  },
  // `temml` typesets formulas as MathML.
  'renderer/panels': { imports: ['model/*', 'renderer/store', 'electron/contract'], libraries: ['temml'] },
  'renderer/host': { imports: ['electron/contract', 'model/core'], libraries: [] },
  renderer: { imports: ['renderer/*', 'model/*', 'electron/contract'], libraries: [] },
  electron: { imports: ['electron/contract', 'electron/files', 'model/core'], libraries: ['electron', 'node'] },
  'electron/files': { imports: ['electron/contract', 'model/core'], libraries: ['node'] },
  'electron/start': { imports: ['electron/contract'], libraries: ['node'] },
  'electron/cli': {
    imports: ['model/*', 'renderer/charts'],
    libraries: ['node', 'jsdom', '@resvg/resvg-js', '@expo-google-fonts/inter'],
  },
  build: {
    imports: ['model/*', 'electron/cli'],
    libraries: ['node', 'vite', '@vitejs/plugin-react', 'electron-builder', 'fontkit', '@expo-google-fonts/inter'],
  },
  test: { imports: ['*'], libraries: ['*'] },
}

/** In every room of the window: the way it draws, not a door. */
export const windowLibraries = ['react', 'react-dom', 'lucide-react', '@ariakit/react']
