// Handsontable alone with the measured cells as plain values: what the window's grid is held against.
import Handsontable from 'handsontable'
import 'handsontable/styles/handsontable.css'
import 'handsontable/styles/ht-theme-main.css'
import { values } from '../sheets.ts'

const query = new URLSearchParams(location.search)
const [rows = 0, columns = 0, width = 0, height = 0] = ['rows', 'columns', 'width', 'height'].map((name) =>
  Number(query.get(name)),
)
const host = document.getElementById('grid')
if (host) {
  new Handsontable(host, {
    licenseKey: 'non-commercial-and-evaluation',
    themeName: 'ht-theme-main',
    data: values({ rows, columns }),
    width,
    height,
    rowHeaders: true,
    colHeaders: true,
    rowHeights: 24,
    colWidths: 100,
    wordWrap: false,
  })
}
