/** In CSS pixels. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** Of a picture that is made for no purpose in particular. */
export const usualSize: PictureSize = { width: 720, height: 420 }

/** What a picture is made for; `screen`: as large as it is shown. */
export const pictureSizeNames = ['screen', 'slide', 'square', 'column'] as const
export type PictureSizeName = (typeof pictureSizeNames)[number]

/** A column of a printed page. */
export interface Column {
  readonly mm: number
  readonly dpi: number
}

export const columnLimits = { mm: [20, 500], dpi: [72, 1200] } as const

const pixelsPerInch = 96

/**
 * Width and height in CSS pixels of a picture made for a purpose, and, where the purpose says so, how many pixels of a
 * PNG stand for one of them, or how much larger than usual it is painted.
 */
export function pictureSize(
  name: Exclude<PictureSizeName, 'screen'>,
  column: Column,
): PictureSize & { scale?: number; enlarged?: number } {
  // 960 × 540 on the slide, painted from a smaller picture, so that text is as large as slides need it.
  if (name === 'slide') return { width: 800, height: 450, enlarged: 1.2 }
  if (name === 'square') return { width: 640, height: 640 }
  const width = Math.round((column.mm / 25.4) * pixelsPerInch)
  return { width, height: Math.round(width * 0.7), scale: column.dpi / pixelsPerInch }
}
