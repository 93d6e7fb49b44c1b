import { lazy, Suspense, useEffect, useState } from 'react'
import type { DocumentInfo, Host } from '../electron/contract/host.ts'
import { leavesOnEscape } from './areas.ts'
import { Dialogs } from './Dialogs.tsx'
import { FormulaBar } from './editor/FormulaBar.tsx'
import { gridEditor } from './editor/gridEditor.ts'
import { SheetGrid } from './grid/SheetGrid.tsx'
import { type ActionBoard, ActionBoardProvider, useActionBoard } from './panels/actionBoard.ts'
import { ExplainPanel } from './panels/ExplainPanel.tsx'
import { FindBar } from './panels/FindBar.tsx'
import { FunctionHelp } from './panels/FunctionHelp.tsx'
import { MenuBar } from './panels/MenuBar.tsx'
import { NameBox } from './panels/NameBox.tsx'
import { NoticeArea } from './panels/NoticeArea.tsx'
import { SheetTabs } from './panels/SheetTabs.tsx'
import { PanelRail, SidePanel } from './panels/SidePanel.tsx'
import { StartScreen } from './panels/StartScreen.tsx'
import { StatusBar } from './panels/StatusBar.tsx'
import { Toolbar } from './panels/Toolbar.tsx'
import type { Session } from './session.ts'
import { sentence, useWindow, windowStore } from './store/store.ts'
import { type TemplateFile, templateFiles } from './templates.ts'
import { useFileDrop } from './useFileDrop.ts'

// Recharts is large, and the sheet need not wait for it.
const TemplatePicture = lazy(async () => ({ default: (await import('./TemplatePicture.tsx')).TemplatePicture }))
const FunctionPlot = lazy(async () => ({ default: (await import('./FunctionPlot.tsx')).FunctionPlot }))
const ChartsPanel = lazy(async () => ({ default: (await import('./charts/ChartsPanel.tsx')).ChartsPanel }))

interface Props {
  readonly host: Host
  readonly session: Session
  readonly board: ActionBoard
}

/** The whole window. */
export function App({ host, session, board }: Props) {
  const screen = useWindow((window) => window.screen)
  const asks = useWindow((window) => window.dialog !== null || window.question !== null)
  const panel = useWindow((window) => window.panel)
  // What had the keyboard may be gone with its dialog or panel, and before that the sheet could not take it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another panel is what it waits for.
  useEffect(() => {
    if (!asks && document.activeElement === document.body) board.focusSheet()
  }, [asks, panel, board])
  const { over, handlers } = useFileDrop((file) => void session.openDropped(file))
  return (
    <ActionBoardProvider value={board}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape anywhere in the window leads back to the sheet. */}
      <div
        className="fc-app"
        {...handlers}
        onKeyDown={(event) => {
          // Events of dialogs and menus come here too, though they stand outside.
          const inside = event.currentTarget.contains(event.target as Node)
          const free = !event.defaultPrevented && windowStore.getState().editing === null
          if (event.key === 'Escape' && inside && free && leavesOnEscape(event.target)) board.focusSheet()
        }}
      >
        {host.kind === 'browser' ? <MenuBar /> : null}
        <Toolbar />
        {screen === 'start' ? <Start host={host} session={session} /> : <Work host={host} />}
        <NoticeArea />
        {over ? <div className="fc-drop">Drop the file, or a picture of a chart, to open it</div> : null}
        <Dialogs />
      </div>
    </ActionBoardProvider>
  )
}

/** Either cells are selected or a chart. */
const leaveChart = () => windowStore.getState().selectChart(null)

function Work({ host }: { host: Host }) {
  const board = useActionBoard()
  const panel = useWindow((window) => window.panel)
  return (
    <>
      <div className="fc-formula-row" data-area="formula">
        <NameBox />
        <FormulaBar />
      </div>
      <FindBar />
      <div className="fc-work">
        {/* Whoever works in the cells has left the chart. */}
        <main className="fc-sheet" data-area="sheet" onPointerDown={leaveChart} onKeyDown={leaveChart}>
          <SheetGrid editor={gridEditor} perform={board.perform} />
        </main>
        {panel ? (
          <SidePanel>
            {panel === 'functions' ? (
              <FunctionHelp
                draw={(plot) => (
                  <Suspense fallback={null}>
                    <FunctionPlot plot={plot} />
                  </Suspense>
                )}
              />
            ) : panel === 'explain' ? (
              <ExplainPanel />
            ) : (
              <Suspense fallback={null}>
                <ChartsPanel
                  exportFile={host.exportFile}
                  copyImage={host.copyImage}
                  copyText={host.copyText}
                  copyPicture={host.copyPicture}
                />
              </Suspense>
            )}
          </SidePanel>
        ) : null}
        <PanelRail />
      </div>
      <div className="fc-bottom">
        <SheetTabs />
        <StatusBar />
      </div>
    </>
  )
}

function Start({ host, session }: { host: Host; session: Session }) {
  const [recent, setRecent] = useState<readonly DocumentInfo[]>([])
  const [templates, setTemplates] = useState<readonly TemplateFile[]>([])
  useEffect(() => {
    // Without its lists the screen still offers all the rest.
    void host.recent().then(setRecent, () => {})
    void templateFiles().then(setTemplates, (thrown) =>
      windowStore.getState().notify({ kind: 'error', text: sentence(thrown) }),
    )
  }, [host])
  return (
    <StartScreen
      recent={recent}
      templates={templates}
      picture={({ id }) => {
        const file = templates.find((template) => template.id === id)
        return file ? (
          <Suspense fallback={null}>
            <TemplatePicture workbook={file.workbook} />
          </Suspense>
        ) : null
      }}
      onRecent={({ ref }) => void session.openRecent(ref)}
      onForget={({ ref }) => {
        setRecent(recent.filter((file) => file.ref !== ref))
        void host.forgetRecent(ref).catch(() => {})
      }}
      onTemplate={({ id }) => {
        const file = templates.find((template) => template.id === id)
        if (file) void session.openTemplate(file.id, file.text)
      }}
      onEmpty={() => void session.newWorkbook()}
    />
  )
}
