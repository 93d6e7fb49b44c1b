import { type EditorState, type Extension, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import { type Token, tokens } from '../../model/formula/tokens.ts'
import { colouredReferences } from '../store/colouredReferences.ts'
import { bracketsAt } from './bracketsAt.ts'
import { visibleProblem } from './visibleProblem.ts'

/** Whether the text is being typed: only then do references have their colours and is the caret looked at. */
export const setTyping = StateEffect.define<boolean>()

const typing = StateField.define<boolean>({
  create: () => false,
  update: (value, { effects }) => effects.reduce((now, effect) => (effect.is(setTyping) ? effect.value : now), value),
})

const mark = (name: string) => Decoration.mark({ class: name })
/** Signs and brackets have the colour of the field, so that a long formula needs few parts. */
const looks: Partial<Record<Token['kind'], Decoration>> = {
  function: mark('fc-code-function'),
  text: mark('fc-code-text'),
  number: mark('fc-code-number'),
  boolean: mark('fc-code-number'),
  name: mark('fc-code-name'),
  error: mark('fc-code-error'),
  reference: mark('fc-code-reference'),
  structured: mark('fc-code-reference'),
  unknown: mark('fc-code-reference'),
}
const references = [1, 2, 3, 4, 5, 6].map((colour) => mark(`fc-reference-${colour}`))
const pair = mark('fc-bracket')
const alone = mark('fc-bracket-alone')

function syntax(state: EditorState): DecorationSet {
  const text = state.doc.toString()
  if (!text.startsWith('=')) return Decoration.none
  const colours = new Map<number, Decoration | undefined>()
  if (state.field(typing)) {
    for (const { token, colour } of colouredReferences(text)) colours.set(token.start, references[colour - 1])
  }
  const found = new RangeSetBuilder<Decoration>()
  for (const { kind, start, text: own } of tokens(text)) {
    const look = colours.get(start) ?? looks[kind]
    if (look) found.add(start, start + own.length, look)
  }
  return found.finish()
}

function brackets(state: EditorState): DecorationSet {
  const { empty, head } = state.selection.main
  const text = state.doc.toString()
  if (!empty || !state.field(typing) || !text.startsWith('=')) return Decoration.none
  const at = bracketsAt(tokens(text), head)
  if (!at) return Decoration.none
  return Decoration.set(at.places.map((place) => (at.matched ? pair : alone).range(place, place + 1)))
}

function problem(state: EditorState): DecorationSet {
  const found = visibleProblem(state.doc.toString(), state.field(typing) ? state.selection.main.head : null)
  if (!found) return Decoration.none
  const { from, to, message } = found
  return Decoration.set(Decoration.mark({ class: 'fc-problem', attributes: { title: message } }).range(from, to))
}

/** Colours of a formula's parts, of its references as on the sheet, of the brackets at the caret, and its first error. */
export const formulaColours: Extension = [
  typing,
  EditorView.decorations.compute(['doc', typing], syntax),
  EditorView.decorations.compute(['doc', 'selection', typing], brackets),
  EditorView.decorations.compute(['doc', 'selection', typing], problem),
]
