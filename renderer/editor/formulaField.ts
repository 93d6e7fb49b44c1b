import { history, isolateHistory, redo, redoDepth, standardKeymap, undo, undoDepth } from '@codemirror/commands'
import { Annotation, Compartment, EditorState, Prec, Transaction } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import type { Editing } from '../store/windowState.ts'
import { difference } from './difference.ts'
import { fieldTheme } from './fieldTheme.ts'
import { formulaColours, setTyping } from './formulaColours.ts'

/** What a field tells of. */
export interface FieldEvents {
  /** The person typed, or moved the caret. */
  typed(text: string, from: number, to: number): void
  /** @returns true if the key has had its effect. */
  pressed(event: KeyboardEvent): boolean
  focused(): void
  blurred(): void
}

/** A text field that colours formulas. It draws itself in a shadow root, where the content policy allows its styles. */
export interface FormulaField {
  /** What has the keyboard, and the role. */
  readonly input: HTMLElement
  text(): string
  hasFocus(): boolean
  focus(): void
  /** Shows a text, and the caret while it is being typed; if `here`, a change is a step of the field's own undo. */
  show(text: string, caret: { readonly from: number; readonly to: number } | null, here: boolean): void
  showPlaceholder(text: string): void
  /** Undo goes back no further than to here. */
  forget(): void
  /** Where the character at `index` is in the window. */
  left(index: number): number | null
  destroy(): void
}

const told = Annotation.define<boolean>()
const fields = new Map<Editing['where'], EditorView>()

/** Undoes or does again a step of what is being typed. */
export function stepTyping(where: Editing['where'], step: 'undo' | 'redo'): void {
  const view = fields.get(where)
  if (view) (step === 'undo' ? undo : redo)(view)
}

export function createFormulaField(
  host: HTMLElement,
  where: Editing['where'],
  label: string,
  events: FieldEvents,
): FormulaField {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open', delegatesFocus: true })
  const past = new Compartment()
  const hint = new Compartment()
  let hinted = ''
  let wasTyping = false

  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      extensions: [
        // Every other character of a cell's text stays as it is, and indices are those of the text.
        EditorState.lineSeparator.of('\n'),
        EditorView.clipboardInputFilter.of((text) => text.replace(/\r\n?/g, '\n')),
        EditorView.lineWrapping,
        past.of(history()),
        hint.of([]),
        formulaColours,
        fieldTheme,
        EditorView.contentAttributes.of({ 'aria-label': label, 'aria-autocomplete': 'list', spellcheck: 'false' }),
        Prec.highest(
          EditorView.domEventHandlers({
            keydown: (event) => events.pressed(event),
            focus: () => events.focused(),
            blur: () => events.blurred(),
            beforeinput(event, field) {
              const over = event.inputType === 'insertText' && !field.composing ? selectedPart(field, root) : null
              if (over && event.data !== null) {
                // Else Chromium would write it into the page first, from where it is read back, which lays out twice; and
                // it would keep the look of what is typed over in a style that the content policy refuses.
                const changes = { ...over, insert: event.data }
                const selection = { anchor: over.from + event.data.length }
                field.dispatch({ changes, selection, userEvent: 'input.type', scrollIntoView: true })
                return true
              }
              // Bold and italics are looks of cells.
              return event.inputType.startsWith('format')
            },
          }),
        ),
        keymap.of([
          { key: 'Mod-z', run: undo, preventDefault: true },
          { key: 'Mod-y', mac: 'Mod-Shift-z', run: redo, preventDefault: true },
          { key: 'Mod-Shift-z', run: redo, preventDefault: true },
          ...standardKeymap,
        ]),
        EditorView.updateListener.of(({ state, docChanged, selectionSet, transactions }) => {
          if (!docChanged && !selectionSet) return
          if (transactions.some((transaction) => transaction.annotation(told))) return
          const { from, to } = state.selection.main
          events.typed(state.doc.toString(), from, to)
        }),
      ],
    }),
  })
  fields.set(where, view)

  // The host's focus is to go to the text, not to what scrolls it.
  view.scrollDOM.removeAttribute('tabindex')

  return {
    input: view.contentDOM,
    text: () => view.state.doc.toString(),
    hasFocus: () => root.activeElement === view.contentDOM,
    focus: () => view.focus(),
    show(text, caret, here) {
      const changes = difference(view.state.doc.toString(), text)
      const { from, to } = view.state.selection.main
      const moved = caret !== null && (from !== caret.from || to !== caret.to)
      const typing = caret !== null
      if (!changes && !moved && typing === wasTyping) return
      view.dispatch({
        ...(changes ? { changes } : {}),
        ...(caret && (moved || changes) ? { selection: { anchor: caret.from, head: caret.to } } : {}),
        ...(typing === wasTyping ? {} : { effects: setTyping.of(typing) }),
        scrollIntoView: here,
        annotations: [
          told.of(true),
          ...(changes ? [here ? isolateHistory.of('full') : Transaction.addToHistory.of(false)] : []),
        ],
      })
      wasTyping = typing
    },
    showPlaceholder(text) {
      if (text === hinted) return
      hinted = text
      view.dispatch({ effects: hint.reconfigure(text === '' ? [] : placeholder(text)), annotations: told.of(true) })
    },
    forget() {
      if (undoDepth(view.state) === 0 && redoDepth(view.state) === 0) return
      view.dispatch({ effects: past.reconfigure([]), annotations: told.of(true) })
      view.dispatch({ effects: past.reconfigure(history()), annotations: told.of(true) })
    },
    left: (index) => view.coordsAtPos(Math.min(index, view.state.doc.length), 1)?.left ?? null,
    destroy() {
      if (fields.get(where) === view) fields.delete(where)
      view.destroy()
    },
  }
}

/** What the browser has selected in a field, or its caret, which the field may not have heard of yet; `null`: neither. */
function selectedPart(field: EditorView, root: ShadowRoot): { readonly from: number; readonly to: number } | null {
  // Chromium keeps a selection of its own in a shadow root; the declared type knows only the document's.
  const selection = (root as ShadowRoot & { getSelection?(): Selection | null }).getSelection?.()
  if (!selection?.anchorNode || !selection.focusNode || !field.contentDOM.contains(selection.anchorNode)) return null
  const anchor = field.posAtDOM(selection.anchorNode, selection.anchorOffset)
  const head = field.posAtDOM(selection.focusNode, selection.focusOffset)
  return { from: Math.min(anchor, head), to: Math.max(anchor, head) }
}
