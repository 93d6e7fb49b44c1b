import { Menu, MenuButton, MenuItem, MenuProvider, MenuSeparator } from '@ariakit/react'
import { Download } from 'lucide-react'
import type { PictureSize } from '../../model/chart/chartPicture.ts'
import type { ExportHow } from './exportChart.ts'
import { type ExportOptions, exportSize, useExportOptions } from './exportOptions.ts'

export interface ExportMenuProps {
  /** Size of the chart on screen. */
  readonly shown: PictureSize
  onExport(how: ExportHow): void
  onOptions(): void
}

const pictures = [
  { how: 'png', label: 'PNG' },
  { how: 'svg', label: 'SVG' },
  { how: 'pdf', label: 'PDF' },
  { how: 'copyImage', label: 'Copy image' },
  { how: 'copySvg', label: 'Copy SVG' },
] as const satisfies readonly { how: ExportHow; label: string }[]

const tables = [
  { how: 'csv', label: 'CSV data' },
  { how: 'json', label: 'JSON data' },
] as const satisfies readonly { how: ExportHow; label: string }[]

/** The button "Export chart" and its menu, which says how large pictures will be. */
export function ExportMenu({ shown, onExport, onOptions }: ExportMenuProps) {
  const options = useExportOptions()
  const item = ({ how, label }: (typeof pictures)[number] | (typeof tables)[number]) => (
    <MenuItem key={how} className="fc-menu-item" onClick={() => onExport(how)}>
      <span>{label}</span>
    </MenuItem>
  )
  return (
    <MenuProvider>
      <MenuButton className="fc-button fc-button-icon" aria-label="Export chart" title="Export chart">
        <Download size={15} aria-hidden />
      </MenuButton>
      <Menu className="fc-menu" gutter={4} portal unmountOnHide aria-label="Export chart">
        {pictures.map(item)}
        <MenuSeparator className="fc-menu-line" />
        {tables.map(item)}
        <MenuSeparator className="fc-menu-line" />
        <MenuItem className="fc-menu-item" onClick={onOptions}>
          <span>Picture options…</span>
        </MenuItem>
        <div className="fc-chart-menu-label">{optionsText(options, shown)}</div>
      </Menu>
    </MenuProvider>
  )
}

/** `PNG of 1920 × 1080 pixels`; a column is as high as its chart needs. */
function optionsText(options: ExportOptions, shown: PictureSize): string {
  const { width, height, scale } = exportSize(options, shown)
  if (options.size === 'column') return `PNG ${Math.round(width * scale)} pixels wide`
  return `PNG of ${Math.round(width * scale)} × ${Math.round(height * scale)} pixels`
}
