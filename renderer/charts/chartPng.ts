import { Failure } from '../../model/core/failure.ts'

/**
 * Paints an SVG that carries its own font at `scale` pixels to a CSS pixel.
 * @throws Failure when the browser cannot paint a picture of that size
 */
export async function chartPng(svg: string, width: number, height: number, scale: number): Promise<Uint8Array> {
  const image = new Image(width, height)
  // The strict policy lets pictures come from data: only, never from blob:.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d')
  context?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (!context || !blob) throw new Failure('chart-invalid', `A picture ${scale} times as large could not be painted.`)
  return new Uint8Array(await blob.arrayBuffer())
}
