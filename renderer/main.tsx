import './theme.css'
import './panels/controls.css'
import './app.css'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { createActionBoard } from './createActionBoard.ts'
import { createHost } from './host/host.ts'
import { listenToKeys } from './listenToKeys.ts'
import { listenToMenu } from './listenToMenu.ts'
import { createSession } from './session.ts'
import { windowStore } from './store/store.ts'

const host = createHost()
const session = createSession(host, windowStore)
const board = createActionBoard(host, session)

listenToKeys(board)
listenToMenu(host, board)
session.start()

const root = document.getElementById('root')
if (root) createRoot(root).render(<App host={host} session={session} board={board} />)
