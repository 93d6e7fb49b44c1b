import { EditorView } from '@codemirror/view'

/** The look inside a field. Sizes and paddings come from outside, see editor.css; tokens are the window's. */
export const fieldTheme = EditorView.theme({
  '&': {
    boxSizing: 'border-box',
    minHeight: 'inherit',
    maxHeight: 'inherit',
    minWidth: 'inherit',
    maxWidth: 'inherit',
    color: 'inherit',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { overflow: 'auto', fontFamily: 'inherit', lineHeight: 'inherit' },
  '.cm-content': { padding: 'var(--fc-field-padding)', caretColor: 'var(--fc-text)' },
  '.cm-line': { padding: '0' },
  '.cm-placeholder': {
    color: 'var(--fc-muted)',
    fontFamily: 'var(--fc-mono)',
    fontSize: '12.5px',
    // It stands on the line, where the library would let it take a line of its own.
    display: 'inline',
  },
  '.fc-code-function': { color: 'var(--fc-text)', fontWeight: '600' },
  '.fc-code-text': { color: 'var(--fc-code-text)' },
  '.fc-code-number': { color: 'var(--fc-code-number)' },
  '.fc-code-name': { color: 'var(--fc-text)', fontStyle: 'italic' },
  '.fc-code-reference': { color: 'var(--fc-text)' },
  '.fc-code-error': { color: 'var(--fc-error)' },
  '.fc-reference-1': { color: 'var(--fc-reference-1)' },
  '.fc-reference-2': { color: 'var(--fc-reference-2)' },
  '.fc-reference-3': { color: 'var(--fc-reference-3)' },
  '.fc-reference-4': { color: 'var(--fc-reference-4)' },
  '.fc-reference-5': { color: 'var(--fc-reference-5)' },
  '.fc-reference-6': { color: 'var(--fc-reference-6)' },
  '.fc-bracket': { borderRadius: '2px', background: 'var(--fc-pressed)', color: 'var(--fc-text)', fontWeight: '700' },
  '.fc-bracket-alone': { borderRadius: '2px', background: 'var(--fc-error-faint)', color: 'var(--fc-error)' },
  '.fc-problem': { textDecoration: 'underline wavy var(--fc-error) 1px', textUnderlineOffset: '3px' },
})
