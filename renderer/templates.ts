import { openWorkbook } from '../model/file/openWorkbook.ts'
import { cellAt, extent, type Workbook } from '../model/workbook/workbook.ts'
import type { Template } from './panels/StartScreen.tsx'

const files = import.meta.glob<string>('../model/templates/*.forecell', { query: '?raw', import: 'default' })

export interface TemplateFile extends Template {
  readonly text: string
  readonly workbook: Workbook
}

/** The workbooks that come with the program; a title and a sentence are the first texts of its first sheet. */
export function templateFiles(): Promise<TemplateFile[]> {
  read ??= Promise.all(
    Object.entries(files).map(async ([path, load]) => {
      const text = await load()
      const id = path.slice(path.lastIndexOf('/') + 1)
      const { workbook } = openWorkbook(id, new TextEncoder().encode(text))
      const [title, sentence] = firstTexts(workbook)
      return { id, text, workbook, title: title ?? id, sentence: sentence ?? '' }
    }),
  )
  return read
}

let read: Promise<TemplateFile[]> | null = null

/** The first text of the first sheet, and the first after it that is a sentence. */
function firstTexts(workbook: Workbook): readonly (string | undefined)[] {
  const sheet = workbook.sheets[0]
  if (!sheet) return []
  const texts: string[] = []
  const { rows, columns } = extent(sheet)
  for (let row = 0; row < Math.min(rows, 20); row++) {
    for (let column = 0; column < columns; column++) {
      const value = cellAt(sheet, row, column)?.value
      if (typeof value === 'string') texts.push(value)
    }
  }
  const [title, ...others] = texts
  return [title, others.find((each) => each.trim().includes(' ') && each.length > 30)]
}
