import { areaName, namedArea } from '../../model/core/reference.ts'
import { isError } from '../../model/core/value.ts'
import { nameProblem } from '../../model/workbook/nameProblem.ts'
import { tablesOf } from '../../model/workbook/tables.ts'
import { sheetById } from '../../model/workbook/workbook.ts'
import { windowStore } from '../store/store.ts'
import { definition } from './definition.ts'

/**
 * Goes to a place or, as in Excel, gives the selection a name that is not there yet. What can be neither is a notice.
 *
 * @returns whether it did one of them
 */
export function goToOrName(text: string): boolean {
  const word = text.trim()
  const { workbook, sheet, selection, goTo, resolve, run, notify } = windowStore.getState()
  const place = word === '' || namedArea(word) ? null : resolve(word, sheet)
  const known = [...workbook.names, ...tablesOf(workbook)].some(({ name }) => name.toLowerCase() === word.toLowerCase())
  const free = !known && place !== null && (typeof place !== 'object' || isError(place))
  if (!free || /[!:$]/.test(word)) return goTo(word)
  const problem = nameProblem(word)
  if (problem !== null) {
    notify({ kind: 'error', text: `There is no place called ${word}, and it cannot become a name: ${problem}` })
    return false
  }
  const meaning = definition(areaName(selection.area), sheetById(workbook, sheet)?.name ?? '')
  if (!run({ name: 'defineName', definition: { name: word, refersTo: meaning } })) return false
  notify({ kind: 'status', text: `${word} is now the name of ${meaning.slice(1)}.` })
  return true
}
