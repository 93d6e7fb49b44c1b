import { describe, expect, test } from 'vitest'
import { callSignature, modelFunctions, type Param, paramHint } from '../../../model/functions/index.ts'
import { shownNumber } from '../../../model/functions/shownNumber.ts'
import { named } from './closeTo.ts'
import { signatureTable } from './signatureTable.ts'

/** The table's spelling of an argument that a declaration describes. */
function row(param: Param): string {
  const { unit, default: value, domain } = paramHint(param)
  const shownDefault = param.required ? '**required**' : tableDefault(param, value as string)
  if (param.kind === 'word') {
    const names = param.required ? domain.replaceAll('"', '') : domain
    const otherwise = param.otherwise === '#N/A' ? 'other text #N/A; non-text #VALUE!' : 'else #VALUE!'
    return `(${unit}; ${shownDefault}; ${names}; ${otherwise})`
  }
  const tableUnit = unit === '1' ? '–' : unit
  if (param.kind === 'number') return `(${tableUnit}; ${shownDefault}; ${domain})`
  const { exactly, atLeast } = param.length ?? {}
  const vectorUnit = `vector${exactly === undefined ? '' : ` of ${exactly}`}${unit === '1' ? '' : `, ${unit}`}`
  const length = exactly !== undefined ? '' : atLeast === undefined ? ', length n − 1' : `, length n ≥ ${atLeast}`
  const otherwise = exactly !== undefined ? '' : '; else #NUM! / #VALUE!'
  return `(${vectorUnit}; ${shownDefault}; each ${param.domain.symbol}${length}${otherwise})`
}

function tableDefault(param: Param, shown: string): string {
  const omitted = param.kind === 'number' && param.default === undefined && shown !== 'widthRatio²'
  if (omitted) return `omit (${shown})`
  return shown
}

/** The table writes 2.6e+06 where a person types 2.6e6. */
const asTyped = (args: string): string => args.replaceAll(/[\d.]+e\+\d+/g, (digits) => shownNumber(Number(digits)))

describe('the normative table of arguments', () => {
  test.each(signatureTable)('declares %s exactly so', (name, args) => {
    const declared = Object.entries(named(name).params).map(([argument, param]) => `${argument} ${row(param)}`)
    expect(declared.join('; ')).toBe(asTyped(args))
  })

  test('names every function of the catalogue, in its order within a family', () => {
    const listed = signatureTable.map(([name]) => name)
    expect(modelFunctions.map((fn) => fn.name).toSorted()).toEqual(listed.toSorted())
  })

  test('a signature marks optional arguments', () => {
    expect(callSignature(named('tokensPerSecond'))).toBe(
      'tokensPerSecond(flops, params, [flopPerParamToken], [utilisation])',
    )
    expect(callSignature(named('worldComputeAvailable'))).toBe('worldComputeAvailable([worldFlops], [share])')
  })

  test('hints show defaults as a person types them', () => {
    const { chipsRatio, layout } = named('latencyRatio').params as Record<string, Param>
    const { multipliers } = named('rdMultiplier').params as Record<string, Param>
    const { trainSeconds } = named('copiesFromTrainingCompute').params as Record<string, Param>
    expect(paramHint(chipsRatio as Param).default).toBe('widthRatio²')
    expect(paramHint(layout as Param)).toEqual({
      unit: 'text',
      default: '"gathered"',
      domain: '"gathered", "stationary"',
    })
    expect(paramHint(multipliers as Param)).toEqual({
      unit: '1',
      default: '{5;25;250;2000}',
      domain: 'each > 0, at least 2 of them',
    })
    expect(paramHint(trainSeconds as Param)).toEqual({ unit: 's', default: '31536000', domain: '> 0' })
  })
})
