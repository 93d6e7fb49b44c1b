import { isError, type Matrix } from '../../../model/core/value.ts'
import { type Argument, call, modelFunction, type Outcome } from '../../../model/functions/index.ts'

/**
 * The value of an example's formula without the engine: numbers, texts, array constants, `* / + -`, calls of model
 * functions and the three ordinary functions that examples use.
 */
export function formulaValue(formula: string): Outcome {
  const tokens = formula.slice(1).match(/\d+(?:\.\d+)?(?:e[+-]?\d+)?|"[^"]*"|[A-Za-z]\w*|[^\s]/g) ?? []
  let next = 0
  const take = () => tokens[next++] as string
  const operations: Record<string, (a: number, b: number) => number> = {
    '+': (a, b) => a + b,
    '-': (a, b) => a - b,
    '*': (a, b) => a * b,
    '/': (a, b) => a / b,
  }

  function expression(symbols: readonly string[] = ['+', '-']): Argument {
    const operand = () => (symbols[0] === '+' ? expression(['*', '/']) : atom())
    let value = operand()
    while (symbols.includes(tokens[next] as string)) {
      const operation = operations[take()] as (typeof operations)[string]
      const right = operand()
      if (!isError(value)) value = isError(right) ? right : operation(value as number, right as number)
    }
    return value
  }

  function atom(): Argument {
    const token = take()
    if (token === '-') return -(atom() as number)
    if (token === '{') return arrayConstant()
    if (token.startsWith('"')) return token.slice(1, -1)
    if (/^\d/.test(token)) return Number(token)
    return called(token, argumentsOfCall())
  }

  function arrayConstant(): Argument {
    const rows: Argument[][] = [[atom()]]
    for (let token = take(); token !== '}'; token = take()) {
      if (token === ';') rows.push([])
      rows.at(-1)?.push(atom())
    }
    return rows as Argument
  }

  function argumentsOfCall(): Argument[] {
    const args: Argument[] = []
    if (take() !== '(') throw new Error(`${formula} is beyond this evaluator.`)
    while (tokens[next] !== ')') {
      args.push(tokens[next] === ',' ? null : expression())
      if (tokens[next] === ',') next++
    }
    next++
    return args
  }

  const value = expression()
  if (next < tokens.length || value === undefined) throw new Error(`${formula} is beyond this evaluator.`)
  return value
}

function called(name: string, args: readonly Argument[]): Outcome {
  const [first, second, third] = args
  if (name === 'DATE')
    return Math.round(Date.UTC(first as number, (second as number) - 1, third as number) / 86_400_000) + 25_569
  if (name === 'ROWS') return (first as Matrix).length
  if (name === 'INDEX') return (first as Matrix)[(second as number) - 1]?.[(third as number) - 1] as Outcome
  const fn = modelFunction(name)
  if (!fn) throw new Error(`There is no function ${name}.`)
  return call(fn, args)
}
