import { describe, expect, test } from 'vitest'
import { modelFunctions } from '../../../model/functions/index.ts'
import { closed, expectClose, numeric } from './closeTo.ts'
import { formulaValue } from './formulaValue.ts'

describe.each(modelFunctions.map((fn) => [fn.name, fn] as const))('%s', (_, fn) => {
  const tolerance = fn.numeric ? numeric : closed
  test.each(fn.examples.map((example) => [example.formula, example] as const))(
    '%s gives what it says',
    (_, example) => {
      const value = formulaValue(example.formula)
      if ('fails' in example) {
        expect(value).toMatchObject({ error: example.fails })
      } else if (typeof example.gives === 'number') {
        expectClose(value, example.gives, tolerance)
      } else {
        const found = value as readonly (readonly number[])[]
        expect(found.map((row) => row.length)).toEqual(example.gives.map((row) => row.length))
        for (const [row, values] of example.gives.entries()) {
          for (const [place, wanted] of values.entries()) expectClose(found[row]?.[place], wanted as number, tolerance)
        }
      }
    },
  )
})
