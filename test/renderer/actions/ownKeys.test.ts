import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { actions } from '../../../electron/contract/actions.ts'
import { chord } from '../../../renderer/keys.ts'
import { ownKeys } from '../../../renderer/panels/ownKeys.ts'

const renderer = fileURLToPath(new URL('../../../renderer', import.meta.url))

/** What keys are called where they are heard: in events, and in keymaps such as `Mod-Shift-z`. */
const named =
  /(?:\bkey(?:: | === | !== )|case |\['"]?key\['"]?\] = )'((?:Mod-|Shift-|Alt-|Ctrl-)*(?:Arrow(?:Up|Down|Left|Right)|Page(?:Up|Down)|Home|End|Enter|Escape|Tab|Delete|Backspace|ContextMenu|F\d{1,2}|[ +\-=0a-z]))'|^\s{2}(Arrow(?:Up|Down|Left|Right)|Home|End): \[/gm

/** The part of the overview that tells of the keys heard in a file. */
const sections: Readonly<Record<string, readonly string[]>> = {
  'store/selectionAfterKey.ts': ['Moving', 'Selecting'],
  'store/moveSelection.ts': ['Moving'],
  'grid/gridKeys.ts': ['Editing a cell', 'Lists, painting and dragging'],
  'grid/startGrid.ts': ['Lists, painting and dragging'],
  'grid/borderDrag.ts': ['Lists, painting and dragging'],
  'editor/pressEditorKey.ts': ['Editing a cell'],
  'editor/FormulaInput.tsx': ['Editing a cell'],
  'editor/formulaField.ts': ['Editing a cell'],
  'charts/ChartView.tsx': ['A selected chart'],
  'charts/ChartCard.tsx': ['A selected chart'],
  'charts/useChartReading.ts': ['A selected chart'],
  'charts/InPlaceText.tsx': ['A selected chart'],
  'panels/FindBar.tsx': ['Find bar'],
  'panels/SheetTabs.tsx': ['Sheet tabs and menus'],
  'App.tsx': ['Sheet tabs and menus'],
}

/** Fields and lists in which Enter, Escape and arrows do what they do in every dialog. */
const likeEverywhere = [
  'charts/ChartForm.tsx',
  'charts/ChartHead.tsx',
  'charts/formFields.tsx',
  'panels/FunctionHelp.tsx',
  'panels/NameBox.tsx',
]

/** `Shift-F10` is told as `Shift+F10`; the menu key of the keyboard opens menus everywhere. */
const heard = (text: string): readonly string[] =>
  [...text.matchAll(named)].map(([, a, b]) => (a ?? b) as string).filter((key) => key !== 'ContextMenu')

const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && path !== 'keys.ts' && path !== 'panels/ownKeys.ts')
  .map((path) => ({ path, keys: heard(readFileSync(`${renderer}/${path}`, 'utf8')) }))
  .filter(({ keys }) => keys.length > 0)

const keyOf = (accelerator: string) => chord(accelerator, false).key.toLowerCase()

describe('the overview of shortcuts', () => {
  test('has a section for each file that hears keys', () => {
    const unknown = files
      .map(({ path }) => path)
      .filter((path) => !(path in sections) && !likeEverywhere.includes(path))
    expect(unknown).toEqual([])
    expect(Object.keys(sections).filter((path) => !files.some((file) => file.path === path))).toEqual([])
  })

  test.each(Object.entries(sections))('tells each key that %s hears', (path, titles) => {
    const told = new Set(
      ownKeys
        .filter(({ title }) => titles.includes(title))
        .flatMap(({ rows }) => rows.flatMap(([, ...keys]) => keys.map(keyOf))),
    )
    const keys = files.find((file) => file.path === path)?.keys ?? []
    const missing = keys.filter((key) => !told.has((key.split(/-(?=.)/).at(-1) as string).toLowerCase()))
    expect(missing).toEqual([])
  })

  test('repeats no action, and names each thing once in its section', () => {
    for (const { title, rows } of ownKeys) {
      const does = rows.map(([what]) => what)
      expect(new Set(does).size, title).toBe(does.length)
    }
    // What the browser has as actions is told there alone.
    const taken = new Set(actions.filter((each) => !('only' in each)).map(({ label }) => label.replace(/…$/, '')))
    expect(ownKeys.flatMap(({ rows }) => rows.filter(([what]) => taken.has(what as never)))).toEqual([])
  })
})
