import { columnLimit, columnName, rowLimit, sheetPrefix } from '../core/reference.ts'
import { define, maybe, needed, refuse } from './spreadsheetFunction.ts'

export const address = define({
  name: 'ADDRESS',
  family: 'Lookup and reference',
  summary: 'The name of a cell as a text, as INDIRECT reads it.',
  params: [
    needed('number', 'row_num', 'The row, from 1 on.'),
    needed('number', 'column_num', 'The column, from 1 on.'),
    maybe('number', 'abs_num', '1 (the default): $B$2; 2: B$2; 3: $B2; 4: B2.'),
    maybe('boolean', 'a1', 'FALSE: written as R2C2.'),
    maybe('text', 'sheet_text', 'A sheet to name before it.'),
  ],
  evaluate: ([rowNumber, columnNumber, kind = 1, a1 = true, sheet]) => {
    const [row, column, fixed] = [Math.trunc(rowNumber), Math.trunc(columnNumber), Math.trunc(kind)]
    if (row < 1 || row > rowLimit || column < 1 || column > columnLimit) refuse('#VALUE!', 'there is no such cell')
    if (fixed < 1 || fixed > 4) refuse('#VALUE!', 'abs_num must be from 1 to 4')
    const [rowFixed, columnFixed] = [fixed <= 2, fixed % 2 === 1]
    const cell = a1
      ? `${columnFixed ? '$' : ''}${columnName(column - 1)}${rowFixed ? '$' : ''}${row}`
      : `R${rowFixed ? row : `[${row}]`}C${columnFixed ? column : `[${column}]`}`
    return sheet === undefined ? cell : sheet === '' ? `!${cell}` : `${sheetPrefix(sheet)}${cell}`
  },
})
