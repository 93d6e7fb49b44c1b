import { isAbsolute, join } from 'node:path'
import { StoredJson } from './files/storedJson.ts'

export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What is remembered of the window between runs. */
export interface WindowPlace {
  readonly bounds: Bounds | null
  readonly maximized: boolean
  /** Where the last dialog ended; `null` before the first. */
  readonly folder: string | null
}

export type StoredPlace = StoredJson<WindowPlace>

export function storedPlace(userDataFolder: string): StoredPlace {
  return new StoredJson(join(userDataFolder, 'window.json'), validPlace)
}

/** Remembered bounds, unless too little of them lies on the display to get hold of the window. */
export function visibleBounds(bounds: Bounds | null, display: Bounds): Bounds | null {
  if (!bounds) return null
  const shared = (from: number, length: number, otherFrom: number, otherLength: number) =>
    Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom)
  const wide = shared(bounds.x, bounds.width, display.x, display.width)
  const high = shared(bounds.y, bounds.height, display.y, display.height)
  return wide >= 200 && high >= 100 && bounds.y >= display.y ? bounds : null
}

function validPlace(found: unknown): WindowPlace {
  const { bounds, maximized, folder } = (found ?? {}) as Partial<Record<keyof WindowPlace, unknown>>
  return {
    bounds: validBounds(bounds),
    maximized: maximized === true,
    folder: typeof folder === 'string' && isAbsolute(folder) ? folder : null,
  }
}

function validBounds(found: unknown): Bounds | null {
  const { x, y, width, height } = (found ?? {}) as Partial<Record<keyof Bounds, unknown>>
  const whole = (value: unknown): value is number => Number.isInteger(value) && Math.abs(value as number) < 100_000
  if (!whole(x) || !whole(y) || !whole(width) || !whole(height) || width < 400 || height < 300) return null
  return { x, y, width, height }
}
