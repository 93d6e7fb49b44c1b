import { define, maybe, needed, refuse, type SpreadsheetFunction } from './spreadsheetFunction.ts'

/** Functions that need the formula itself and not only values: the engine evaluates them, this describes them. */
const evaluate = () => refuse('#VALUE!', 'this works only inside a formula of a workbook')
const family = 'Logical'
const array = needed('array', 'array', 'The values.')
const lambda = (doc: string) => needed('array', 'lambda', doc)

export const formFunctions: readonly SpreadsheetFunction[] = [
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
      needed('array', 'parameter', 'A word for each value that the function takes.'),
      needed('array', 'calculation', 'What it computes of them; the last argument.'),
    ],
    repeated: 2,
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
