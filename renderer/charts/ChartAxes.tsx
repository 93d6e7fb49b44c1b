import type { ReactElement } from 'react'
import type { AxisPicture } from '../../model/chart/axisPicture.ts'
import type { Box } from '../../model/chart/textMark.ts'
import { ChartText } from './ChartText.tsx'
import type { Palette } from './palette.ts'

export interface ChartAxesProps {
  readonly xAxis: AxisPicture
  readonly yAxis: AxisPicture
  readonly plot: Box
  readonly palette: Palette
}

/** Hairlines at the y ticks, a base line with the x ticks, and their labels. */
export function ChartAxes({ xAxis, yAxis, plot, palette }: ChartAxesProps): ReactElement {
  const bottom = plot.y + plot.height
  const right = plot.x + plot.width
  const values = xAxis.scale !== 'band'
  const zero = yAxis.scale === 'linear' && yAxis.domain[0] < 0 && yAxis.domain[1] > 0
  return (
    <g data-part="axes">
      <g stroke={palette.grid} strokeWidth={1}>
        {yAxis.ticks.map((tick) => (
          <line key={tick.value} x1={plot.x} x2={right} y1={crisp(tick.at)} y2={crisp(tick.at)} />
        ))}
        {values &&
          xAxis.ticks.map((tick) => (
            <line key={tick.value} x1={crisp(tick.at)} x2={crisp(tick.at)} y1={plot.y} y2={bottom} />
          ))}
      </g>
      <g stroke={palette.axis} strokeWidth={1}>
        <line x1={plot.x} x2={right} y1={crisp(bottom)} y2={crisp(bottom)} />
        {zero && <line x1={plot.x} x2={right} y1={crisp(zeroAt(yAxis))} y2={crisp(zeroAt(yAxis))} />}
        {values &&
          xAxis.ticks.map((tick) => (
            <line key={tick.value} x1={crisp(tick.at)} x2={crisp(tick.at)} y1={bottom} y2={bottom + 4} />
          ))}
      </g>
      {yAxis.marks.map((mark) => (
        <ChartText key={mark.y} mark={{ ...mark, x: plot.x - 8 }} palette={palette} />
      ))}
      {xAxis.marks.map((mark) => (
        <ChartText key={`${mark.x} ${mark.y}`} mark={{ ...mark, y: bottom + mark.y }} palette={palette} />
      ))}
    </g>
  )
}

/** Hairlines lie on pixels. */
const crisp = (at: number): number => Math.floor(at) + 0.5

function zeroAt({ domain, from, to }: AxisPicture): number {
  return from + ((0 - domain[0]) / (domain[1] - domain[0])) * (to - from)
}
