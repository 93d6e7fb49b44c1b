import { chartFigures } from './charts.ts'
import { commandLineFigures } from './commandLine.ts'
import { driverFigures } from './driver.ts'
import { editorFigures } from './editor.ts'
import { engineFigures } from './engine.ts'
import { functionFigures } from './functions.ts'
import { liveFigures } from './liveCharts.ts'
import { pasteFigures } from './paste.ts'
import { scrollFigures } from './scroll.ts'
import { type Figure, printed } from './table.ts'
import { windowFigures } from './window.ts'

const groups: Readonly<Record<string, () => Figure[] | Promise<Figure[]>>> = {
  engine: engineFigures,
  functions: functionFigures,
  'command-line': commandLineFigures,
  charts: async () => [...(await liveFigures()), ...(await chartFigures())],
  window: windowFigures,
  editor: editorFigures,
  paste: pasteFigures,
  driver: driverFigures,
  scroll: scrollFigures,
}

const args = process.argv.slice(2)
const named = args.filter((arg) => !arg.startsWith('--'))
const figures: Figure[] = []
for (const name of named.length > 0 ? named : Object.keys(groups)) {
  const group = groups[name]
  if (!group) throw new Error(`There is no group ${name}; the groups are ${Object.keys(groups).join(', ')}.`)
  figures.push(...(await group()))
}
process.stdout.write(args.includes('--json') ? `${JSON.stringify(figures, null, 2)}\n` : `${printed(figures)}\n`)
