import { define, maybe, needed, refuse, type SpreadsheetFunction } from './spreadsheetFunction.ts'

/** Functions that need the formula itself and not only values: the engine evaluates them, this describes them. */
const evaluate = () => refuse('#VALUE!', 'this works only inside a formula of a workbook')
const family = 'Logical'
const array = needed('array', 'array', 'The values.')
const lambda = (doc: string) => needed('array', 'lambda', doc)

const lookups = 'Lookup and reference'
const information = 'Information'
const reference = needed('array', 'reference', 'The cells; their values do not matter.')
const ownCell = maybe('array', 'reference', 'The cells; left out: the cell of the formula.')
const rows = needed('array', 'array', 'A reference or an array.')

export const formFunctions: readonly SpreadsheetFunction[] = [
  define({ name: 'ROW', family: lookups, summary: 'Numbers of the rows of a reference.', params: [ownCell], evaluate }),
  define({
    name: 'COLUMN',
    family: lookups,
    summary: 'Numbers of the columns of a reference.',
    params: [ownCell],
    evaluate,
  }),
  define({ name: 'ROWS', family: lookups, summary: 'How many rows there are.', params: [rows], evaluate }),
  define({ name: 'COLUMNS', family: lookups, summary: 'How many columns there are.', params: [rows], evaluate }),
  define({
    name: 'AREAS',
    family: lookups,
    summary: 'How many areas a reference such as (A1:B2,C3) has.',
    params: [reference],
    evaluate,
  }),
  define({
    name: 'ISREF',
    family: information,
    summary: 'Whether it is a reference, INDIRECT, OFFSET and INDEX included.',
    params: [needed('array', 'value', 'What is asked about.')],
    evaluate,
  }),
  define({
    name: 'CELL',
    family: information,
    summary: 'What there is to know about a cell.',
    params: [
      needed(
        'text',
        'info_type',
        '"address", "row", "col", "contents", "type", or "filename" for the name of its sheet.',
      ),
      ownCell,
    ],
    evaluate,
  }),
  define({
    name: 'N',
    family: information,
    summary: 'A number as it is, TRUE as 1, anything else as 0; of a range its first cell.',
    params: [needed('array', 'value', 'The value.')],
    evaluate,
  }),
  define({
    name: 'T',
    family: 'Text',
    summary: 'A text as it is, anything else as an empty text; of a range its first cell.',
    params: [needed('array', 'value', 'The value.')],
    evaluate,
  }),
  define({
    name: 'LET',
    family,
    summary: 'Gives names to values and computes with them: LET(x, 2, y, x+1, x*y).',
    params: [
      needed('array', 'name', 'A word that stands for the value after it.'),
      needed('array', 'value', 'What the name stands for.'),
      needed('array', 'calculation', 'What to compute with the names, or a further name and its value first.'),
    ],
    repeated: 2,
    evaluate,
  }),
  define({
    name: 'LAMBDA',
    family,
    summary: 'A function of one’s own, to give to MAP and its like, to a name, or to call at once.',
    params: [
      needed('array', 'parameter', 'A word for each value that the function takes, in [ ] if it may be left out.'),
      needed('array', 'calculation', 'What it computes of them; the last argument.'),
    ],
    repeated: 2,
    evaluate,
  }),
  define({
    name: 'ISOMITTED',
    family: information,
    summary: 'Whether the call of a LAMBDA leaves out a value whose word it has in square brackets.',
    params: [needed('array', 'argument', 'The word.')],
    evaluate,
  }),
  define({
    name: 'MAP',
    family,
    summary: 'Applies a LAMBDA to every value of an array, or to the values of several in step.',
    params: [array, lambda('A LAMBDA of as many values as there are arrays; the last argument.')],
    repeated: 2,
    evaluate,
  }),
  define({
    name: 'REDUCE',
    family,
    summary: 'Runs through an array with a LAMBDA of the result so far and the next value, and gives the last result.',
    params: [
      maybe('anything', 'initial_value', 'The result before the first value.'),
      array,
      lambda('LAMBDA(result, value, …).'),
    ],
    evaluate,
  }),
  define({
    name: 'SCAN',
    family,
    summary: 'As REDUCE, but gives every result on the way.',
    params: [
      maybe('anything', 'initial_value', 'The result before the first value.'),
      array,
      lambda('LAMBDA(result, value, …).'),
    ],
    evaluate,
  }),
  define({
    name: 'BYROW',
    family,
    summary: 'Applies a LAMBDA to every row of an array.',
    params: [array, lambda('LAMBDA(row, …) that gives one value.')],
    evaluate,
  }),
  define({
    name: 'BYCOL',
    family,
    summary: 'Applies a LAMBDA to every column of an array.',
    params: [array, lambda('LAMBDA(column, …) that gives one value.')],
    evaluate,
  }),
  define({
    name: 'MAKEARRAY',
    family,
    summary: 'An array whose values a LAMBDA computes of row and column.',
    params: [
      needed('number', 'rows', 'How many rows.'),
      needed('number', 'columns', 'How many columns.'),
      lambda('LAMBDA(row, column, …), both counted from 1.'),
    ],
    evaluate,
  }),
  define({
    name: 'RAND',
    family: 'Math and trigonometry',
    summary: 'A random number from 0 up to 1, the same until the workbook is recalculated (F9).',
    params: [],
    evaluate,
  }),
  define({
    name: 'RANDBETWEEN',
    family: 'Math and trigonometry',
    summary: 'A random whole number, the same until the workbook is recalculated (F9).',
    params: [needed('number', 'bottom', 'The least.'), needed('number', 'top', 'The largest.')],
    evaluate,
  }),
  define({
    name: 'RANDARRAY',
    family: 'Math and trigonometry',
    summary: 'An array of random numbers, the same until the workbook is recalculated (F9).',
    params: [
      maybe('number', 'rows', 'How many rows, 1 by default.'),
      maybe('number', 'columns', 'How many columns, 1 by default.'),
      maybe('number', 'min', 'The least, 0 by default.'),
      maybe('number', 'max', 'The largest, 1 by default.'),
      maybe('boolean', 'whole_number', 'TRUE: whole numbers only.'),
    ],
    evaluate,
  }),
]
