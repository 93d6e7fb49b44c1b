import { useSyncExternalStore } from 'react'
import type { PictureSize } from '../../model/chart/chartPicture.ts'
import { type PictureSizeName, pictureSize } from '../../model/chart/pictureSizes.ts'
import type { ChartTheme } from './palette.ts'

export const exportScales = [1, 2, 3, 4, 5, 6, 7, 8] as const

/** How pictures are made; chosen once, it holds for every chart until the window is closed. */
export interface ExportOptions {
  readonly size: PictureSizeName
  /** Of a column: its width in millimetres and the dots of a PNG to an inch. */
  readonly mm: number
  readonly dpi: number
  /** Pixels of a PNG to a CSS pixel; a column has its own. */
  readonly scale: number
  readonly colours: 'screen' | ChartTheme
  readonly transparent: boolean
  /** Puts the chart and its data into PNG and SVG, so that the picture opens as a live chart. */
  readonly carries: boolean
}

let options: ExportOptions = {
  size: 'screen',
  mm: 85,
  dpi: 300,
  scale: 2,
  colours: 'screen',
  transparent: false,
  carries: true,
}
const listeners = new Set<() => void>()

export const exportOptions = (): ExportOptions => options

export function setExportOptions(next: ExportOptions): void {
  options = next
  for (const listen of listeners) listen()
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}

export const useExportOptions = (): ExportOptions => useSyncExternalStore(subscribe, exportOptions)

/** How large a picture becomes, in CSS pixels, and how many pixels of a PNG stand for one. */
export function exportSize(chosen: ExportOptions, shown: PictureSize): PictureSize & { readonly scale: number } {
  if (chosen.size === 'screen') return { ...shown, scale: chosen.scale }
  const { width, height, scale, enlarged = 1 } = pictureSize(chosen.size, chosen)
  return { width, height, scale: scale ?? chosen.scale * enlarged }
}
