import { version } from '../package.json'
import { runClipboard } from './grid/clipboard.ts'
import { AboutDialog } from './panels/AboutDialog.tsx'
import { ConditionsDialog } from './panels/ConditionsDialog.tsx'
import { DescribeDialog } from './panels/DescribeDialog.tsx'
import { FormatCellsDialog } from './panels/FormatCellsDialog.tsx'
import { GoToDialog } from './panels/GoToDialog.tsx'
import { InsertFunctionDialog } from './panels/InsertFunctionDialog.tsx'
import { NamesDialog } from './panels/NamesDialog.tsx'
import { Palette } from './panels/Palette.tsx'
import { PasteSpecialDialog } from './panels/PasteSpecialDialog.tsx'
import { QuestionDialog } from './panels/QuestionDialog.tsx'
import { RenameSheetDialog } from './panels/RenameSheetDialog.tsx'
import { ShortcutOverview } from './panels/ShortcutOverview.tsx'
import { SizeDialog } from './panels/SizeDialog.tsx'
import { SortDialog } from './panels/SortDialog.tsx'
import { TableDialog } from './panels/TableDialog.tsx'
import { useWindow, windowStore } from './store/store.ts'

/** Whichever dialog is open. */
export function Dialogs() {
  return (
    <>
      <Opened />
      <QuestionDialog />
    </>
  )
}

function Opened() {
  const dialog = useWindow((window) => window.dialog)
  const close = () => windowStore.getState().openDialog(null)
  switch (dialog) {
    case 'palette':
      return <Palette onClose={close} />
    case 'insertFunction':
      return <InsertFunctionDialog onClose={close} />
    case 'goTo':
      return <GoToDialog onClose={close} />
    case 'describe':
      return <DescribeDialog onClose={close} />
    case 'names':
      return <NamesDialog onClose={close} />
    case 'sort':
      return <SortDialog onClose={close} />
    case 'table':
      return <TableDialog onClose={close} />
    case 'renameSheet':
      return <RenameSheetDialog onClose={close} />
    case 'formatCells':
      return <FormatCellsDialog onClose={close} />
    case 'rowHeight':
      return <SizeDialog line="row" onClose={close} />
    case 'columnWidth':
      return <SizeDialog line="column" onClose={close} />
    case 'conditions':
      return <ConditionsDialog onClose={close} />
    case 'pasteSpecial':
      return <PasteSpecialDialog onClose={close} paste={(choice) => void runClipboard('paste', choice)} />
    case 'shortcuts':
      return <ShortcutOverview onClose={close} />
    case 'about':
      return <AboutDialog version={version} onClose={close} />
    case null:
      return null
  }
}
