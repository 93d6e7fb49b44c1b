import { Dialog, DialogDismiss, DialogHeading } from '@ariakit/react'
import { X } from 'lucide-react'
import type { PictureSize } from '../../model/chart/chartPicture.ts'
import { columnLimits, type PictureSizeName } from '../../model/chart/pictureSizes.ts'
import { CheckField } from './CheckField.tsx'
import { type ExportOptions, exportScales, exportSize, setExportOptions, useExportOptions } from './exportOptions.ts'
import { ChoiceField, TextField } from './formFields.tsx'
import type { ChartTheme } from './palette.ts'

const sizes: readonly (readonly [PictureSizeName, string])[] = [
  ['screen', 'As on screen'],
  ['slide', 'Slide, 16:9'],
  ['square', 'Square'],
  ['column', 'Column of a page'],
]

const colours: readonly (readonly ['screen' | ChartTheme, string])[] = [
  ['screen', 'As on screen'],
  ['light', 'Light'],
  ['dark', 'Dark'],
]

/** How pictures are made; each choice counts at once and for all charts. */
export function ExportOptionsDialog({ shown, onClose }: { readonly shown: PictureSize; onClose(): void }) {
  const options = useExportOptions()
  const set = (change: Partial<ExportOptions>): null => {
    setExportOptions({ ...options, ...change })
    return null
  }
  const number = (key: 'mm' | 'dpi', label: string) => (
    <TextField
      label={label}
      value={String(options[key])}
      onCommit={(text) => {
        const value = Number(text.trim().replace(',', '.'))
        const [least, most] = columnLimits[key]
        if (!(value >= least && value <= most)) return `Write a number from ${least} to ${most}.`
        return set({ [key]: value })
      }}
    />
  )
  const { width, height, scale } = exportSize(options, shown)
  return (
    <Dialog
      open
      portal
      unmountOnHide
      onClose={onClose}
      backdrop={<div className="fc-backdrop" />}
      className="fc-dialog"
    >
      <div className="fc-dialog-head">
        <DialogHeading className="fc-dialog-title">Picture options</DialogHeading>
      </div>
      <div className="fc-dialog-body">
        <ChoiceField label="Size" value={options.size} choices={sizes} onCommit={(size) => set({ size })} />
        {options.size === 'column' ? (
          <div className="fc-chart-pair">
            {number('mm', 'Width in mm')}
            {number('dpi', 'Dots per inch of PNG')}
          </div>
        ) : (
          <ChoiceField
            label="PNG scale"
            value={String(options.scale)}
            choices={exportScales.map((each) => [String(each), `${each}×`] as const)}
            onCommit={(each) => set({ scale: Number(each) })}
          />
        )}
        <ChoiceField
          label="Colours"
          value={options.colours}
          choices={colours}
          onCommit={(each) => set({ colours: each })}
        />
        <CheckField
          label="Transparent background"
          value={options.transparent}
          onCommit={(transparent) => set({ transparent })}
        />
        <CheckField
          label="Put the chart’s data into PNG and SVG, so that what is dropped or pasted on a window opens as a chart"
          value={options.carries}
          onCommit={(carries) => set({ carries })}
        />
        <p className="fc-quiet" role="status">
          {options.size === 'column'
            ? `${width} points wide, as PNG ${Math.round(width * scale)} pixels, and as high as the chart needs.`
            : `${width} × ${height} points; as PNG ${Math.round(width * scale)} × ${Math.round(height * scale)} pixels.`}
        </p>
      </div>
      <div className="fc-dialog-foot">
        <DialogDismiss className="fc-button fc-button-primary">Done</DialogDismiss>
      </div>
      <DialogDismiss className="fc-button fc-button-icon fc-dialog-close" aria-label="Close">
        <X size={16} aria-hidden />
      </DialogDismiss>
    </Dialog>
  )
}
