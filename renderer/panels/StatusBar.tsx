import { useMemo } from 'react'
import { display } from '../../model/format/display.ts'
import { cellAt, sheetById } from '../../model/workbook/workbook.ts'
import { useWindow } from '../store/store.ts'
import { currentCell } from './currentCell.ts'
import { selectionFigures } from './selectionFigures.ts'
import { ZoomControl } from './ZoomControl.tsx'
import './statusBar.css'

function Figure({ name, text }: { name: string; text: string }) {
  return (
    <span className="fc-figure">
      <span className="fc-quiet">{name}</span> {text}
    </span>
  )
}

/** What the selection comes to, and the unit of the current cell. */
export function StatusBar() {
  const values = useWindow((window) => window.values)
  const revision = useWindow((window) => window.revision)
  const workbook = useWindow((window) => window.workbook)
  const sheet = useWindow((window) => window.sheet)
  const area = useWindow((window) => window.selection.area)
  const unit = useWindow((window) => currentCell(window).unit)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the values change in place, and the revision tells when.
  const figures = useMemo(() => {
    const open = sheetById(workbook, sheet)
    return selectionFigures(values, sheet, area, (row, column) => open && cellAt(open, row, column)?.format)
  }, [values, revision, workbook, sheet, area])
  const several = area.top !== area.bottom || area.left !== area.right
  const text = (value: number) => display(value, figures.format).text
  return (
    <footer role="contentinfo" className="fc-status" aria-label="Status">
      <span className="fc-figures">
        {unit ? <Figure name="Unit" text={unit} /> : null}
        <Figure name="Count" text={String(figures.count)} />
        {several && figures.numbers ? (
          <>
            <Figure name="Sum" text={text(figures.numbers.sum)} />
            <Figure name="Average" text={text(figures.numbers.average)} />
            <Figure name="Min" text={text(figures.numbers.min)} />
            <Figure name="Max" text={text(figures.numbers.max)} />
            <Figure name="Median" text={text(figures.numbers.median)} />
          </>
        ) : null}
      </span>
      <ZoomControl />
    </footer>
  )
}
