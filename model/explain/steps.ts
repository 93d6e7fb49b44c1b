import { type CellError, type CellValue, isError, type Matrix } from '../core/value.ts'
import type { ResolvedReference } from '../engine/engine.ts'
import { modelFunction } from '../functions/index.ts'
import { withoutTables } from '../workbook/tableFormulas.ts'
import type { CallNode, FormulaNode } from './formulaTree.ts'
import { formulaTree } from './formulaTree.ts'
import { type At, modelCall } from './modelCall.ts'
import type { Place, Reading } from './reading.ts'
import type { NameStep, ReferenceStep, Step } from './step.ts'
import { target } from './target.ts'

/** How the value of one formula comes about, from the whole of it down to its constants and references. */
export class Steps {
  readonly #reading: Reading
  readonly #place: Place
  /** Names whose definitions are being read. */
  readonly #names: readonly string[]

  /** @param place the formula's cell */
  constructor(reading: Reading, place: Place, names: readonly string[] = []) {
    this.#reading = reading
    this.#place = place
    this.#names = names
  }

  /**
   * @param value what the whole formula gives, where that is known already
   * @param at the element of a spill that is asked for
   * @returns `null` for a text that is no whole formula
   */
  of(formula: string, value?: CellValue | Matrix, at: At | null = null): Step | null {
    const tree = formulaTree(formula)
    return tree && this.#step(tree, value, at)
  }

  #step(node: FormulaNode, known?: CellValue | Matrix, at: At | null = null): Step {
    switch (node.kind) {
      case 'constant':
        return { kind: 'constant', text: node.text, value: node.value, fault: null }
      case 'literal': {
        const value = this.#value(node)
        return { kind: 'constant', text: node.text, value, fault: firstError(value) }
      }
      case 'reference':
        return this.#reference(node.text)
      case 'name':
        return this.#name(node.text)
      case 'operation': {
        const parts = node.parts.map((part) => ({ sign: part.sign, step: this.#step(part.node) }))
        const value = known ?? this.#value(node)
        const fault = ownFault(
          value,
          parts.map(({ step }) => step),
        )
        return { kind: 'operation', text: node.text, value, fault, parts }
      }
      case 'call':
        return this.#call(node, known, at)
    }
  }

  #call(node: CallNode, known: CellValue | Matrix | undefined, at: At | null): Step {
    const args = node.args.map((arg) => arg && this.#step(arg))
    const value = known ?? this.#value(node)
    const fault = ownFault(value, args)
    const fn = modelFunction(node.name)
    if (fn) return modelCall(fn, node.text, args, value, fault, at)
    return { kind: 'call', text: node.text, name: node.name, value, fault, args }
  }

  #reference(text: string): ReferenceStep {
    const found = this.#reading.resolve(this.#placed(text), this.#place.sheet)
    if (!isTarget(found)) {
      // Cells of several sheets are no one place, but have values.
      const value = throughSheets.test(text) ? this.#reading.evaluate(`=${text}`, this.#place.sheet) : found
      return { kind: 'reference', text, value, fault: firstError(value), target: null }
    }
    const value = this.#cells(found)
    return { kind: 'reference', text, value, fault: null, target: target(this.#reading, found) }
  }

  #name(text: string): NameStep {
    const lower = text.toLowerCase()
    const name = this.#reading.workbook.names.find((each) => each.name.toLowerCase() === lower) ?? null
    const found = this.#reading.resolve(text, this.#place.sheet)
    if (isTarget(found)) {
      const value = this.#cells(found)
      return { kind: 'name', text, value, fault: null, name, target: target(this.#reading, found), definition: null }
    }
    const value = this.#reading.evaluate(`=${text}`, this.#place.sheet)
    const circular = this.#names.includes(lower)
    const inner = new Steps(this.#reading, this.#place, [...this.#names, lower])
    const definition = name && !circular ? inner.of(name.refersTo, value) : null
    return { kind: 'name', text, value, fault: ownFault(value, [definition]), name, target: null, definition }
  }

  #cells({ sheet, area }: ResolvedReference): CellValue | Matrix {
    const { values } = this.#reading
    const single = area.top === area.bottom && area.left === area.right
    return single ? values.value(sheet, area.top, area.left) : values.matrix(sheet, area)
  }

  #value(node: FormulaNode): CellValue | Matrix {
    // Evaluated again, it would be another number than the one that the cell was computed from.
    if (random.test(node.text)) return 'drawn at random'
    return this.#reading.evaluate(`=${this.#placed(node.text)}`, this.#place.sheet)
  }

  /** ROW(), COLUMN() and rows of tables mean the formula's own cell, but parts are evaluated in a free one. */
  #placed(part: string): string {
    const text = withoutTables(this.#reading.workbook, part, this.#place)
    if (!/\b(?:row|column)\s*\(\s*\)/i.test(text)) return text
    return text
      .replace(/\brow\s*\(\s*\)/gi, String(this.#place.row + 1))
      .replace(/\bcolumn\s*\(\s*\)/gi, String(this.#place.column + 1))
  }
}

const throughSheets = /:[^:!]+!/
const random = /\brand(?:between)?\s*\(/i

export function isTarget(found: ResolvedReference | CellValue): found is ResolvedReference {
  return typeof found === 'object' && found !== null && 'area' in found
}

/** The first error among the values. */
export function firstError(value: CellValue | Matrix): CellError | null {
  if (!Array.isArray(value)) return isError(value) ? value : null
  for (const row of value as Matrix) for (const each of row) if (isError(each)) return each
  return null
}

/** The error of a step, unless one of its parts has one already. */
function ownFault(value: CellValue | Matrix, parts: readonly (Step | null)[]): CellError | null {
  const error = firstError(value)
  return error && !parts.some((part) => part && firstError(part.value)) ? error : null
}
