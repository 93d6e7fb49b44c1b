import type { ReactElement } from 'react'
import type { HeatLegend, HeatPicture } from '../../model/chart/heatPicture.ts'
import { ChartText } from './ChartText.tsx'
import { contrast, type Palette, rampColour } from './palette.ts'

const round = (value: number): number => Math.round(value * 100) / 100

/** The cells of a heat map, with their values where there is room. */
export function HeatCells({ heat, palette }: { readonly heat: HeatPicture; readonly palette: Palette }): ReactElement {
  return (
    <g>
      {heat.cells.map(({ x, y, width, height, share, mark }) => {
        const fill = rampColour(palette, share, heat.diverging)
        const dark = contrast(palette.text, fill) >= contrast(palette.surface, fill)
        const readable = dark ? palette : { ...palette, text: palette.surface }
        return (
          <g key={`${x} ${y}`}>
            <rect x={round(x)} y={round(y)} width={round(width)} height={round(height)} fill={fill} />
            {mark ? <ChartText mark={mark} palette={readable} /> : null}
          </g>
        )
      })}
    </g>
  )
}

const steps = 24

/** The ramp from its lowest to its highest number. */
export function HeatRamp({
  legend,
  palette,
}: {
  readonly legend: HeatLegend
  readonly palette: Palette
}): ReactElement {
  const { box, diverging, marks } = legend
  const width = box.width / steps
  return (
    <g data-part="legend">
      {Array.from({ length: steps }, (_, i) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place.
          key={i}
          x={round(box.x + i * width)}
          y={round(box.y)}
          width={round(width + 0.5)}
          height={box.height}
          fill={rampColour(palette, i / (steps - 1), diverging)}
        />
      ))}
      {marks.map((mark) => (
        <ChartText key={mark.x} mark={mark} palette={palette} />
      ))}
    </g>
  )
}
