import type { ReactElement } from 'react'
import type { Shape } from './palette.ts'

export interface PointShapeProps {
  readonly shape: Shape
  readonly x: number
  readonly y: number
  /** Radius in pixels of the circle; other shapes look as large. */
  readonly radius: number
  readonly colour: string
  /** Drawn around it, so that it stands off from what lies below. */
  readonly halo: string
}

const outlines: Readonly<Record<Exclude<Shape, 'circle' | 'ring'>, (r: number) => string>> = {
  square: (r) =>
    polygon([
      [-r * 0.9, -r * 0.9],
      [r * 0.9, -r * 0.9],
      [r * 0.9, r * 0.9],
      [-r * 0.9, r * 0.9],
    ]),
  triangle: (r) =>
    polygon([
      [0, -r * 1.2],
      [r * 1.15, r * 0.85],
      [-r * 1.15, r * 0.85],
    ]),
  diamond: (r) =>
    polygon([
      [0, -r * 1.3],
      [r * 1.3, 0],
      [0, r * 1.3],
      [-r * 1.3, 0],
    ]),
  cross: (r) => crossOutline(r, 0),
  wye: (r) =>
    polygon([
      [0, r * 1.2],
      [r * 1.15, -r * 0.85],
      [-r * 1.15, -r * 0.85],
    ]),
  star: (r) => crossOutline(r, Math.PI / 4),
}

function polygon(corners: readonly (readonly [number, number])[]): string {
  return `M${corners.map(([x, y]) => `${round(x)},${round(y)}`).join('L')}Z`
}

const round = (value: number): number => Math.round(value * 100) / 100

function crossOutline(r: number, turn: number): string {
  const a = r * 0.42
  const b = r * 1.25
  const corners = [
    [-a, -b],
    [a, -b],
    [a, -a],
    [b, -a],
    [b, a],
    [a, a],
    [a, b],
    [-a, b],
    [-a, a],
    [-b, a],
    [-b, -a],
    [-a, -a],
  ] as const
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  return polygon(corners.map(([x, y]) => [x * cos - y * sin, x * sin + y * cos] as const))
}

/** A mark of a scatter or a dot on a line; each series has its own shape. */
export function PointShape({ shape, x, y, radius, colour, halo }: PointShapeProps): ReactElement {
  if (shape === 'circle') return <circle cx={x} cy={y} r={radius} fill={colour} stroke={halo} strokeWidth={1} />
  if (shape === 'ring') return <circle cx={x} cy={y} r={radius} fill={halo} stroke={colour} strokeWidth={2} />
  const d = outlines[shape](radius)
  return <path d={d} transform={`translate(${x},${y})`} fill={colour} stroke={halo} strokeWidth={1} />
}
