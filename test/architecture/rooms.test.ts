import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import swc from '@swc/core'
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser'
import { afterAll, expect, test } from 'vitest'
import { rooms } from '../../build/rooms.mjs'
import rules from './dependencyRules.mjs'

// dependency-cruiser 17 hands every file to swc as plain TypeScript, on which swc refuses the markup of .tsx files.
const parseFileSync = swc.parseFileSync.bind(swc)
swc.parseFileSync = ((file: string, options: swc.ParseOptions) =>
  parseFileSync(file, file.endsWith('.tsx') ? ({ ...options, tsx: true } as swc.ParseOptions) : options)) as never

const root = fileURLToPath(new URL('../..', import.meta.url))
const folders = ['model', 'electron', 'renderer', 'build']

async function cruised(baseDir: string, where: readonly string[]): Promise<ICruiseResult> {
  const { output } = await cruise([...where], {
    ...(rules.options as object),
    baseDir,
    validate: true,
    ruleSet: { forbidden: rules.forbidden } as IFlattenedRuleSet,
  })
  return output as ICruiseResult
}

const sources = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => path.join(folder, name))

test('every import follows the room table, and every source file was read', async () => {
  const result = await cruised(root, folders)
  const told = result.summary.violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`)
  expect(told).toEqual([])
  const read = new Set(result.modules.map((module) => module.source))
  expect(folders.flatMap(sources).filter((file) => !read.has(file))).toEqual([])
})

test('every source file lies in a room', () => {
  const names = Object.keys(rooms)
  const homeless = folders.flatMap(sources).filter((file) => !names.some((room) => file.startsWith(`${room}/`)))
  expect(homeless).toEqual([])
})

const planted = mkdtempSync(path.join(tmpdir(), 'rooms-'))
afterAll(() => rmSync(planted, { recursive: true, force: true }))

function plant(files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(planted, file)), { recursive: true })
    writeFileSync(path.join(planted, file), text)
  }
}

test('a planted violation is found, be it a value, a type, a cycle, a library or Node', async () => {
  plant({
    'model/core/value.ts': "import type { Grid } from '../../renderer/grid/grid.ts'\nexport type Value = Grid\n",
    'model/formula/tokens.ts': "import { read } from 'node:fs'\nexport const tokens = read\n",
    'renderer/grid/grid.ts': "import { panel } from '../panels/panel.ts'\nexport type Grid = typeof panel\n",
    'renderer/panels/panel.ts': "import { grid } from './other.ts'\nexport const panel = grid\n",
    'renderer/panels/other.ts': "import { panel } from './panel.ts'\nexport const grid = () => panel\n",
    'renderer/charts/chart.ts': "import Handsontable from 'handsontable'\nexport const chart = Handsontable\n",
    'node_modules/handsontable/package.json': '{ "name": "handsontable", "version": "1.0.0", "main": "index.js" }',
    'node_modules/handsontable/index.js': 'module.exports = 1\n',
    'package.json': '{ "name": "planted", "dependencies": { "handsontable": "1.0.0" } }',
  })
  const result = await cruised(planted, ['model', 'renderer'])
  const found = new Set(result.summary.violations.map((v) => v.rule.name))
  expect(found).toContain('model/core imports only its rooms')
  expect(found).toContain('model/formula has no Node')
  expect(found).toContain('renderer/grid imports only its rooms')
  expect(found).toContain('renderer/charts imports only its libraries')
  expect(found).toContain('no-cycles')
})
