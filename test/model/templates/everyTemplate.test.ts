import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { encode } from '../../../model/file/encode.ts'
import type { Cell } from '../../../model/workbook/workbook.ts'
import { knownLinks } from '../knownLinks.ts'
import { open, readTemplate } from './openTemplate.ts'

const names = readdirSync(new URL('../../../model/templates/', import.meta.url))
  .filter((file) => file.endsWith('.forecell'))
  .map((file) => file.replace(/\.forecell$/, ''))

test('the templates are the five scenarios, their comparison, the source data and the gallery of charts', () => {
  expect(names.sort()).toEqual([
    'ai-2027',
    'compare-takeoffs',
    'finnveden-lower-bound',
    'gallery',
    'greenblatt',
    'sceptic',
    'shah-bottleneck',
    'source-data',
  ])
})

describe.each(names)('%s', (name) => {
  const { text, workbook, view } = readTemplate(name)
  const template = open(workbook)
  const cells: Cell[] = workbook.sheets.flatMap((sheet) =>
    sheet.blocks.flatMap((block) => block ?? []).flatMap((row) => (row ?? []).filter((cell) => cell !== undefined)),
  )

  test('is in the form in which it would be saved', () => {
    expect(encode(workbook, view)).toBe(text)
  })

  test('has no cell in error and none that runs in a circle', () => {
    expect(template.errors()).toEqual([])
    expect(template.engine.cycles()).toEqual([])
  })

  test('begins with its title, a sentence that its card has room for, and how to read it', () => {
    expect(template.at('A1')).toMatch(/^\S.{10,80}$/)
    expect(template.at('A2')).toMatch(/^[A-Z].{40,84}[^.]\.$/)
    expect(template.at('A3')).toMatch(/\.$/)
  })

  test('gives every input a unit and a source, in the cell itself', () => {
    const inputs = cells.filter((cell) => cell.style === 'input')
    expect(inputs.length).toBeGreaterThan(8)
    for (const cell of inputs) expect(cell).toMatchObject({ unit: /./, source: /./ })
  })

  test('draws every chart without a complaint, with titles, axes and a source', () => {
    expect(workbook.charts.length).toBeGreaterThanOrEqual(2)
    for (const { title, kind, xAxis, yAxis, source } of workbook.charts) {
      // Months and the names of bars say themselves what they are.
      const x = kind === 'bar' || xAxis?.format === 'mmm yyyy' ? 'said' : xAxis?.title
      expect([title, x, yAxis?.title, source]).toEqual(Array(4).fill(expect.stringMatching(/./)))
    }
    for (const { problem, notes, series } of template.charts()) {
      expect({ problem, notes, problems: series.map((each) => each.problem) }).toEqual({
        problem: undefined,
        notes: [],
        problems: series.map(() => undefined),
      })
    }
  })

  test('lists each text that it marks, once, and links only where the text is known to stand', () => {
    const listed = Array.from({ length: 40 }, (_, i) => template.at(`A${i + 5}`, 'Sources')).filter((value) =>
      /^\[\d+\]$/.test(String(value)),
    )
    expect(listed).toEqual(listed.map((_, i) => `[${i + 1}]`))
    const marks = new Set(cells.flatMap((cell) => String(cell.value ?? '').match(/\[\d+\]/g) ?? []))
    expect([...marks].sort()).toEqual([...listed].sort())
    expect((text.match(/https?:[^"\s;]+/g) ?? []).filter((link) => !knownLinks.includes(link))).toEqual([])
  })
})
