import { withExtension, workbookKind } from '../electron/contract/fileKinds.ts'
import type { DocumentInfo, Host, OpenedFile, SavedFile } from '../electron/contract/host.ts'
import { carriedCommand } from '../model/chart/carriedCommand.ts'
import { Failure } from '../model/core/failure.ts'
import { carriedText } from '../model/file/carriedText.ts'
import { encode } from '../model/file/encode.ts'
import { openWorkbook } from '../model/file/openWorkbook.ts'
import { emptyWorkbook, type Workbook } from '../model/workbook/workbook.ts'
import { sentence, type WindowStore } from './store/store.ts'
import type { WindowState } from './store/windowState.ts'

/** The document's life: new, open, save, and what is asked in between. Nothing here throws; failures become notices. */
export interface Session {
  newWorkbook(): Promise<void>
  open(): Promise<void>
  openRecent(ref: string): Promise<void>
  openDropped(file: File): Promise<void>
  openTemplate(name: string, text: string): Promise<void>
  /** @returns whether the file now holds the work; false after Cancel, a download or a failure. */
  save(): Promise<boolean>
  saveAs(): Promise<boolean>
  /** Writes the workbook as one page of HTML, or the sheet in front as PDF. */
  exportReport(format: 'html' | 'pdf'): Promise<void>
  /** Prints the sheet in front with its charts. */
  printSheet(): Promise<void>
  /** Writes every chart as PNG into one archive. */
  exportCharts(): Promise<void>
  /** Connects the window to its host and opens the file it was started with. @returns how to disconnect. */
  start(): () => void
}

export function createSession(host: Host, store: WindowStore): Session {
  const { getState } = store
  const tell = (thrown: unknown) => getState().notify({ kind: 'error', text: sentence(thrown) })

  /** What the file would hold now. */
  const contents = (): { workbook: Workbook; bytes: Uint8Array } => {
    const { workbook, view } = getState()
    return { workbook, bytes: new TextEncoder().encode(encode(workbook, view())) }
  }

  /** One save at a time: a second waits for the first, then saves what is there by then. */
  let saving: Promise<unknown> = Promise.resolve()
  const inTurn = (work: () => Promise<boolean>): Promise<boolean> => {
    const done = saving.then(work).catch((thrown) => {
      tell(thrown)
      return false
    })
    saving = done
    return done
  }

  const kept = (file: SavedFile | null, workbook: Workbook): boolean => {
    if (!file) return false
    const { how, ...document } = file
    if (how === 'copy') {
      getState().notify({ kind: 'status', text: `Downloaded a copy, ${file.name}. This window stays unsaved.` })
      return false
    }
    getState().saved(document, workbook)
    getState().notify({ kind: 'status', text: `Saved ${file.name}.` })
    return true
  }

  const writeAs = async (): Promise<boolean> => {
    const { title } = getState()
    const { workbook, bytes } = contents()
    const name = withExtension(title.replace(/\.(csv|tsv)$/i, ''), workbookKind)
    return kept(await host.saveAs(name, bytes, workbookKind), workbook)
  }

  const write = async (): Promise<boolean> => {
    const { document } = getState()
    // A table is read only: writing a workbook over it would destroy it for everyone else.
    if (!document?.name.toLowerCase().endsWith(`.${workbookKind.extension}`)) return writeAs()
    const { workbook, bytes } = contents()
    try {
      return kept(await host.save(document.ref, bytes), workbook)
    } catch (thrown) {
      if (!(thrown instanceof Failure) || thrown.code !== 'file-changed-on-disk') throw thrown
      const answer = await getState().ask({
        title: `${document.name} has changed`,
        text: `${thrown.message} Overwriting it loses those changes.`,
        answers: [
          { id: 'saveAs', label: 'Save as…' },
          { id: 'overwrite', label: 'Overwrite', danger: true },
        ],
      })
      if (answer === 'saveAs') return writeAs()
      return answer === 'overwrite' && kept(await host.save(document.ref, bytes, true), workbook)
    }
  }

  /** @returns whether the open work may be replaced now. */
  const mayReplace = async (): Promise<boolean> => {
    const { unsaved, title, ask } = getState()
    if (!unsaved) return true
    const answer = await ask({
      title: `Save changes to ${title}?`,
      text: 'Your changes are lost if you do not save them.',
      answers: [
        { id: 'save', label: 'Save' },
        { id: 'lose', label: 'Don’t save', danger: true },
      ],
    })
    return answer === 'lose' || (answer === 'save' && (await inTurn(write)))
  }

  /** Asks before the file is read, so that Cancel leaves everything alone. */
  const opened = async (read: () => Promise<OpenedFile | null>): Promise<void> => {
    try {
      if (!(await mayReplace())) return
      const file = await read()
      if (file) getState().openFile(file)
    } catch (thrown) {
      tell(thrown)
    }
  }

  /** A picture of a chart becomes a chart of the open workbook, or a workbook of its own where none is in front. */
  const openPicture = async (file: File): Promise<void> => {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      if (carriedText(bytes) === null) {
        throw new Failure('file-not-a-workbook', `${file.name} carries no data of a chart, so it stays a picture.`)
      }
      const { workbook, view } = openWorkbook(file.name, bytes)
      const { screen, workbook: open, run, showSheet, showPanel, show } = getState()
      if (screen === 'start') {
        if (await mayReplace()) show(workbook, view, null, file.name.replace(/\.[^.]*$/, ''))
        return
      }
      const { command, sheet } = carriedCommand(open, workbook)
      if (!run(command)) return
      showSheet(sheet)
      showPanel('charts')
    } catch (thrown) {
      tell(thrown)
    }
  }

  const showTitle = ({ screen, title, unsaved }: WindowState) => {
    const name = screen === 'start' && !unsaved ? 'Forecell' : `${unsaved ? '● ' : ''}${title} — Forecell`
    host.setTitle(name, unsaved)
  }

  return {
    async newWorkbook() {
      if (await mayReplace()) getState().show(emptyWorkbook, {}, null)
    },
    open: () => opened(() => host.open()),
    openRecent: (ref: DocumentInfo['ref']) => opened(() => host.openRecent(ref)),
    openDropped: (file) => (/\.(png|svg)$/i.test(file.name) ? openPicture(file) : opened(() => host.openDropped(file))),
    async openTemplate(name, text) {
      if (!(await mayReplace())) return
      try {
        const { workbook, view } = openWorkbook(name, new TextEncoder().encode(text))
        getState().show(workbook, view, null, name.replace(/\.forecell$/, ''))
      } catch (thrown) {
        tell(thrown)
      }
    },
    save: () => inTurn(write),
    saveAs: () => inTurn(writeAs),
    async exportReport(format) {
      try {
        const told = await (await import('./exportReport.ts')).exportReport(format, host)
        if (told !== null) getState().notify({ kind: 'status', text: told })
      } catch (thrown) {
        tell(thrown)
      }
    },
    async printSheet() {
      try {
        await (await import('./printSheet.ts')).printSheet()
      } catch (thrown) {
        tell(thrown)
      }
    },
    exportCharts: async () => (await import('./charts/exportCharts.ts')).exportCharts('png', host),
    start() {
      showTitle(getState())
      const stops = [
        store.subscribe((state, before) => {
          const same =
            state.title === before.title && state.unsaved === before.unsaved && state.screen === before.screen
          if (!same) showTitle(state)
        }),
        host.onOpen((file) => void opened(async () => file)),
        host.onSaveBeforeClose(() => inTurn(write)),
      ]
      void opened(() => host.openInitial())
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}
