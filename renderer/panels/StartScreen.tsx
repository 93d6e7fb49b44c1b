import { ChevronRight, FolderOpen, Grid2x2Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { DocumentInfo } from '../../electron/contract/host.ts'
import { useWindow } from '../store/store.ts'
import { useActionBoard } from './actionBoard.ts'
import './startScreen.css'

/** A workbook that comes with the program. */
export interface Template {
  readonly id: string
  readonly title: string
  /** What it is about, in one sentence. */
  readonly sentence: string
}

/** Where work begins: recent files, templates, an empty sheet. */
export function StartScreen({
  recent,
  templates,
  picture,
  onRecent,
  onForget,
  onTemplate,
  onEmpty,
}: {
  recent: readonly DocumentInfo[]
  templates: readonly Template[]
  /** Its main chart. */
  picture: (template: Template) => ReactNode
  onRecent: (file: DocumentInfo) => void
  onForget: (file: DocumentInfo) => void
  onTemplate: (template: Template) => void
  onEmpty: () => void
}) {
  const board = useActionBoard()
  const open = useWindow((window) => window.document !== null || window.unsaved || window.undoLabel !== null)
  const title = useWindow((window) => window.title)
  return (
    <main className="fc-start" aria-label="Start" data-area="start">
      <div className="fc-start-inside">
        <header className="fc-start-head">
          <h1>Forecell</h1>
          <p>Forecasts in cells: model functions, charts bound to ranges, every number traceable.</p>
          {open ? (
            <button type="button" className="fc-button fc-button-outlined" onClick={() => board.backToWork()}>
              Back to {title}
              <ChevronRight size={14} aria-hidden />
            </button>
          ) : null}
        </header>

        <section aria-labelledby="fc-start-new">
          <h2 id="fc-start-new">New</h2>
          <div className="fc-cards">
            <button type="button" className="fc-card" onClick={onEmpty}>
              <span className="fc-card-picture" aria-hidden>
                <Grid2x2Plus size={28} strokeWidth={1.25} />
              </span>
              <span className="fc-card-title">Empty sheet</span>
              <span className="fc-quiet">Start from nothing and build your own.</span>
            </button>
            {templates.map((template) => (
              <button key={template.id} type="button" className="fc-card" onClick={() => onTemplate(template)}>
                <span className="fc-card-picture" aria-hidden>
                  {picture(template)}
                </span>
                <span className="fc-card-title">{template.title}</span>
                <span className="fc-quiet">{template.sentence}</span>
              </button>
            ))}
          </div>
        </section>

        <section aria-labelledby="fc-start-recent">
          <div className="fc-start-line">
            <h2 id="fc-start-recent">Recent</h2>
            <button type="button" className="fc-button" onClick={() => board.perform('file:open')}>
              <FolderOpen size={16} strokeWidth={1.75} aria-hidden />
              Open…
              <span className="fc-keys">{board.shortcut('file:open')}</span>
            </button>
          </div>
          {recent.length === 0 ? (
            <p className="fc-quiet">
              Files you open or save are listed here. You can also drop a file onto the window.
            </p>
          ) : (
            <ul className="fc-recent">
              {recent.map((file) => (
                <li key={file.ref}>
                  <button type="button" className="fc-listed" title={file.folder} onClick={() => onRecent(file)}>
                    <span>{file.name}</span>
                    {file.folder ? <span className="fc-quiet">{file.folder}</span> : null}
                  </button>
                  <button
                    type="button"
                    className="fc-button fc-button-icon"
                    aria-label={`Remove ${file.name} from the list`}
                    title="Remove from the list"
                    onClick={() => onForget(file)}
                  >
                    <X size={14} aria-hidden />
                  </button>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </main>
  )
}
