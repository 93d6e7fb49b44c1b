// A chart of five series as the panel shows it, bound to cells, beside a bare chart of Recharts with the same numbers.
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { CartesianGrid, Legend, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts'
import { cellName } from '../../../model/core/reference.ts'
import type { Chart, Workbook } from '../../../model/workbook/workbook.ts'
import { ChartCard } from '../../../renderer/charts/ChartCard.tsx'
import type { ExportHost } from '../../../renderer/charts/exportChart.ts'
import { figureHeight } from '../../../renderer/charts/figureHeight.ts'
import { useWindow, windowStore } from '../../../renderer/store/store.ts'
import { workbookOf } from '../sheets.ts'
import '../../../renderer/theme.css'
import '../../../renderer/app.css'
import '../../../renderer/charts/charts.css'

const points = Number(new URLSearchParams(location.search).get('points'))
const letters = ['B', 'C', 'D', 'E', 'F'] as const
const width = 720

/** Five waves of a few hundred points each, all different. */
const height = (point: number, series: number): number =>
  Math.round(1000 * (3 + series + Math.sin((point / points) * 9 + series) + 0.2 * Math.sin(point * 0.7))) / 1000

const rows = Array.from({ length: points }, (_, i) => [i, ...letters.map((_, s) => height(i, s))])
const chart: Chart = {
  id: 'c1',
  title: 'Five series',
  kind: 'line',
  sheet: 's1',
  x: `Sheet1!A1:A${points}`,
  series: letters.map((letter) => ({ name: letter, values: `Sheet1!${letter}1:${letter}${points}` })),
}
const workbook: Workbook = { ...workbookOf(rows), charts: [chart] }

const host = {} as ExportHost

function Ours() {
  const [shown] = useWindow((window) => window.workbook.charts)
  if (!shown) return null
  const nothing = (): void => undefined
  return (
    <div style={{ width }}>
      <ChartCard
        {...{ chart: shown, host, edited: false }}
        {...{ onEdit: nothing, onMaximise: nothing, onDelete: nothing, onCut: nothing }}
      />
    </div>
  )
}

type Datum = Readonly<Record<'x' | (typeof letters)[number], number>>
const data = rows.map((row): Datum => {
  const [x = 0, B = 0, C = 0, D = 0, E = 0, F = 0] = row
  return { x, B, C, D, E, F }
})

let showData: (data: readonly Datum[]) => void = () => undefined

function Bare() {
  const [shown, setShown] = useState<readonly Datum[]>(data)
  showData = setShown
  return (
    <LineChart width={width} height={figureHeight(width)} data={[...shown]}>
      <CartesianGrid />
      <XAxis dataKey="x" type="number" />
      <YAxis />
      <Tooltip />
      <Legend />
      {letters.map((letter) => (
        <Line key={letter} type="linear" dataKey={letter} dot={false} isAnimationActive={false} />
      ))}
    </LineChart>
  )
}

const place = document.getElementById('grid')
if (!place) throw new Error('There is no place for charts.')
const side = (): HTMLElement => place.appendChild(document.createElement('div'))

windowStore.getState().show(workbook, {}, null)
const ours = side()
createRoot(ours).render(<Ours />)
// Beyond that it takes seconds a frame.
const hasBare = points <= 1000
const bare = side()
if (hasBare) createRoot(bare).render(<Bare />)

const painted = (): Promise<void> =>
  new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))
  })

let edit = 0
/** Where the edited cell's peak must show: somewhere in the middle. */
const edited = Math.floor(points / 2)

/** Changes one cell of the third series until it is on screen. */
async function editOurs(): Promise<void> {
  const value = 8 + (edit++ % 10) / 10
  const drawn = new Promise<void>((done) => {
    const watch = new MutationObserver(() => {
      watch.disconnect()
      done()
    })
    watch.observe(ours, { subtree: true, attributeFilter: ['d'] })
  })
  const input = { [cellName(edited, 3)]: { value } }
  flushSync(() => windowStore.getState().run({ name: 'setCells', sheet: 's1', inputs: input }))
  await drawn
  await painted()
}

async function editBare(): Promise<void> {
  const value = 8 + (edit++ % 10) / 10
  flushSync(() => showData(data.map((each, i) => (i === edited ? { ...each, D: value } : each))))
  await painted()
}

Object.assign(window, {
  hasBare,
  ready: painted,
  async edits(which: 'ours' | 'bare', count: number): Promise<void> {
    for (let i = 0; i < count; i++) await (which === 'ours' ? editOurs() : editBare())
  },
})
