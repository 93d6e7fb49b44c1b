// @vitest-environment jsdom
import { createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, it, vi } from 'vitest'
import { chartData } from '../../../model/chart/chartData.ts'
import type { Chart } from '../../../model/workbook/workbook.ts'
import { useSummary } from '../../../renderer/charts/useSummary.ts'
import { chartOf, readerOf, sheetOf } from '../../model/chart/chartSheet.ts'

afterEach(() => vi.useRealTimers())

const chart = chartOf({ series: [{ values: 'Model!A1:A3', name: 'Copies' }] })
const dataOf = (last: number) => chartData({ ...chart }, readerOf(sheetOf([[1], [2], [last]])))

function Told({ shown, last }: { readonly shown: Chart; readonly last: number }) {
  return createElement('p', null, useSummary(shown, datas[last] ?? dataOf(last)))
}
const datas: Readonly<Record<number, ReturnType<typeof dataOf>>> = { 3: dataOf(3), 40: dataOf(40), 500: dataOf(500) }

it('the summary of a chart is there at once, waits while the chart changes, and follows when it has come to rest', () => {
  vi.useFakeTimers()
  const host = document.createElement('div')
  const root = createRoot(host)
  const show = (last: number) => flushSync(() => root.render(createElement(Told, { shown: chart, last })))
  const pass = (milliseconds: number) => flushSync(() => vi.advanceTimersByTime(milliseconds))
  show(3)
  expect(host.textContent).toContain('rises from 1 at 1 to 3 at 3')
  show(40)
  pass(300)
  show(500)
  pass(300)
  expect(host.textContent).toContain('to 3 at 3')
  pass(200)
  expect(host.textContent).toContain('to 500 at 3')
  flushSync(() => root.unmount())
})
