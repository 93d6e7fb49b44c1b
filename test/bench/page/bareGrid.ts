// Handsontable alone with the measured cells as plain values, in cells of the same size, so that both draw as many: what
// the window's grid is held against.
import Handsontable from 'handsontable'
import 'handsontable/styles/handsontable.css'
import 'handsontable/styles/ht-theme-main.css'
import { sheetColumnWidth } from '../../../model/workbook/sheetColumnWidth.ts'
import { cellSizes, defaultRowHeight } from '../../../renderer/grid/cellSizes.ts'
import { values } from '../sheets.ts'
import './bareGrid.css'

const query = new URLSearchParams(location.search)
const [rows = 0, columns = 0, width = 0, height = 0] = ['rows', 'columns', 'width', 'height'].map((name) =>
  Number(query.get(name)),
)
const host = document.getElementById('grid')
if (host) {
  const { line, vertical, side, font } = cellSizes(100)
  host.style.setProperty('--line', `${line}px`)
  host.style.setProperty('--vertical', `${vertical}px`)
  host.style.setProperty('--side', `${side}px`)
  host.style.setProperty('--font', `${font}px`)
  new Handsontable(host, {
    licenseKey: 'non-commercial-and-evaluation',
    themeName: 'ht-theme-main',
    data: values({ rows, columns }),
    width,
    height,
    rowHeaders: true,
    colHeaders: true,
    rowHeights: defaultRowHeight,
    colWidths: sheetColumnWidth(undefined, 0),
    wordWrap: false,
  })
}
