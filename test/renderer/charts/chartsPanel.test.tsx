// @vitest-environment jsdom
import { createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { chartElement, chartSvg } from '../../../renderer/charts/chartSvg.ts'
import { windowStore } from '../../../renderer/store/store.ts'
import { chartOf, sheetOf } from '../../model/chart/chartSheet.ts'

const width = 420
let root: Root
let host: HTMLDivElement
const exported: { name: string; text: string }[] = []

/** jsdom lays nothing out. */
class FixedSize {
  observe(): void {}
  disconnect(): void {}
}

beforeEach(async () => {
  vi.stubGlobal('ResizeObserver', FixedSize)
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { value: width, configurable: true })
  const { ChartsPanel } = await import('../../../renderer/charts/ChartsPanel.tsx')
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
  exported.length = 0
  const panel = createElement(ChartsPanel, {
    exportFile: async (name, bytes) => {
      exported.push({ name, text: new TextDecoder().decode(bytes) })
      return { ref: 'r', name, folder: '', how: 'saved' }
    },
    copyImage: async () => {},
    copyText: async () => {},
    copyPicture: async () => {},
  })
  flushSync(() => root.render(panel))
})

afterEach(() => {
  flushSync(() => root.unmount())
  host.remove()
  vi.unstubAllGlobals()
})

const state = () => windowStore.getState()
const open = () => {
  const chart = chartOf({ id: 'c1', title: 'Supply', series: [{ values: 'Model!A1:A3', name: 'Copies' }] })
  flushSync(() => state().show({ ...sheetOf([[1], [2], [3]]), charts: [chart] }, {}, null))
}
const figure = () => host.querySelector('figure') as HTMLElement
const button = (name: string) =>
  [...host.querySelectorAll('button')].find(
    (b) => b.getAttribute('aria-label') === name || b.textContent?.trim() === name,
  ) as HTMLButtonElement
const press = (name: string) => flushSync(() => button(name).click())
const field = (label: string): HTMLInputElement => {
  const found = [...host.querySelectorAll('label')].find((each) => each.textContent === label)
  return document.getElementById(found?.htmlFor ?? '') as HTMLInputElement
}
function type(input: HTMLInputElement | HTMLSelectElement, text: string): void {
  const kind = input instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement
  flushSync(() => {
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(input, text)
    input.dispatchEvent(new Event(kind === HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
  })
}
function enter(input: HTMLInputElement, text: string): void {
  type(input, text)
  flushSync(() => input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })))
}
const texts = () => [...figure().querySelectorAll('svg.recharts-surface text')].map((text) => text.textContent)
const eventually = (check: () => void) => vi.waitFor(check, { interval: 5, timeout: 5000 })

describe('the charts panel', () => {
  it('says how to make a chart when there is none', () => {
    flushSync(() => state().show(sheetOf([[1]]), {}, null))
    expect(host.querySelector('[aria-label="Charts"]')?.textContent).toContain('Select numbers and press Insert chart')
  })

  it('shows a chart as a figure with its name, and redraws it when a cell changes', async () => {
    open()
    expect(figure().getAttribute('aria-label')).toBe('Supply')
    await eventually(() => expect(texts()).toContain('3.0'))
    flushSync(() => state().run({ name: 'setCells', sheet: 'm', inputs: { A3: { value: 3000 } } }))
    await eventually(() => expect(texts()).toContain('3000'))
  })

  it('shows the values under the pointer on screen, and not in an export', async () => {
    open()
    await eventually(() => expect(figure().querySelector('[data-screen] rect')).not.toBeNull())
    const before = texts().length
    const move = new MouseEvent('pointermove', { bubbles: true, clientX: 5, clientY: 5 })
    flushSync(() => figure().querySelector('[data-screen] rect:last-of-type')?.dispatchEvent(move))
    await eventually(() => expect(texts().length).toBe(before + 3))
    const svg = chartSvg(chartElement(figure()) as SVGSVGElement)
    expect(svg.match(/<text/g)).toHaveLength(before)
  })

  it('makes each change in the form one undo step', () => {
    open()
    press('Edit chart')
    enter(field('Title'), 'Demand')
    expect(figure().getAttribute('aria-label')).toBe('Demand')
    type(field('Kind') as unknown as HTMLSelectElement, 'bar')
    expect(state().workbook.charts[0]?.kind).toBe('bar')
    flushSync(() => state().undo())
    expect([state().workbook.charts[0]?.kind, field('Title').value]).toEqual(['line', 'Demand'])
    flushSync(() => state().undo())
    expect([figure().getAttribute('aria-label'), field('Title').value]).toEqual(['Supply', 'Supply'])
  })

  it('tells a bad reference under its field and leaves the chart alone', () => {
    open()
    press('Edit chart')
    const before = state().workbook
    enter(field('Values'), 'Gone!A1:A3')
    expect(host.querySelector('[role="alert"]')?.textContent).toBe('#REF! There is no sheet Gone.')
    expect(state().workbook).toBe(before)
    enter(field('Values'), 'a1:a2')
    expect(state().workbook.charts[0]?.series[0]?.values).toBe('Model!A1:A2')
    expect(host.querySelector('[role="alert"]')).toBeNull()
  })

  it('keeps the frame and says why when the range is deleted', async () => {
    open()
    flushSync(() => state().run({ name: 'deleteRows', sheet: 'm', row: 0, count: 3 }))
    await eventually(() => expect(texts().join(' ')).toContain('#REF!'))
    expect(texts()).toContain('Supply')
  })

  it('adds, moves and removes series', () => {
    open()
    flushSync(() => state().select({ row: 1, column: 0 }, { top: 1, left: 0, bottom: 2, right: 0 }))
    press('Edit chart')
    press('Add series from selection')
    const values = () => state().workbook.charts[0]?.series.map((series) => series.values)
    expect(values()).toEqual(['Model!A1:A3', 'Model!A2:A3'])
    press('Move Series 2 up')
    expect(values()).toEqual(['Model!A2:A3', 'Model!A1:A3'])
    press('Remove Series 1')
    expect(values()).toEqual(['Model!A1:A3'])
  })

  it('deletes a chart, and undo brings it back', () => {
    open()
    press('Delete chart')
    expect(host.querySelector('figure')).toBeNull()
    flushSync(() => state().undo())
    expect(figure().getAttribute('aria-label')).toBe('Supply')
  })

  it('exports the numbers it draws, and says so', async () => {
    open()
    await eventually(() => expect(chartElement(figure())).not.toBeNull())
    press('Export chart')
    await eventually(() => expect(document.querySelector('[role="menu"] [role="menuitem"]')).not.toBeNull())
    const items = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')]
    expect(items.map((item) => item.textContent)).toEqual([
      'PNG',
      'SVG',
      'PDF',
      'Copy image',
      'Copy SVG',
      'CSV data',
      'JSON data',
      'Picture options…',
    ])
    flushSync(() => items[5]?.click())
    await eventually(() =>
      expect(exported).toEqual([{ name: 'Supply.csv', text: 'x,Copies\r\n1,1\r\n2,2\r\n3,3\r\n' }]),
    )
    await eventually(() => expect(state().notice).toEqual({ kind: 'status', text: 'Saved Supply.csv.' }))
  })
})
