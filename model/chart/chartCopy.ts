import { namedArea, sheetPrefix } from '../core/reference.ts'
import { freeChartId } from '../workbook/freeChartId.ts'
import { withReferences } from '../workbook/restructuredWorkbook.ts'
import { sameData } from '../workbook/sameData.ts'
import { type Chart, sheetById, type Workbook } from '../workbook/workbook.ts'

/**
 * A chart that was copied in this workbook as a new one of `sheet`: its references still mean the cells that they meant.
 * Where the original has only followed its cells since, so does the copy.
 */
export function chartCopy(workbook: Workbook, copied: Chart, sheet: string): Chart {
  const original = workbook.charts.find(({ id }) => id === copied.id)
  const chart = original && sameData(plain(original), plain(copied)) ? original : copied
  const home = sheetById(workbook, chart.sheet)
  const prefix = home && chart.sheet !== sheet ? sheetPrefix(home.name) : ''
  return { ...withReferences(chart, (text) => placed(text, prefix)), id: freeChartId(workbook.charts), sheet }
}

/** All of a chart but where it looks. */
const plain = (chart: Chart): Chart => withReferences({ ...chart, sheet: '' }, () => '=')

/** `B2:B9` with the name of its sheet in front. */
function placed(text: string, prefix: string): string {
  const sign = text.startsWith('=') ? '=' : ''
  const reference = text.slice(sign.length)
  return namedArea(reference.replace(/#$/, '')) ? sign + prefix + reference : text
}
