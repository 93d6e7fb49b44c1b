import type { ReactElement } from 'react'
import { type AxisPicture, axisPosition } from '../../model/chart/axisPicture.ts'
import type { Box } from '../../model/chart/textMark.ts'
import { ChartText } from './ChartText.tsx'
import type { Palette } from './palette.ts'

export interface ChartAxesProps {
  readonly xAxis: AxisPicture
  readonly yAxis: AxisPicture
  readonly plot: Box
  readonly palette: Palette
  readonly rightAxis?: AxisPicture | null | undefined
  /** Bars lie: the values run along x. */
  readonly horizontal?: boolean | undefined
  /** A heat map has labels only. */
  readonly heat?: boolean
}

/** Hairlines at the y ticks, a base line with the x ticks, and their labels. */
export function ChartAxes({ xAxis, yAxis, plot, palette, rightAxis, horizontal, heat }: ChartAxesProps): ReactElement {
  const bottom = plot.y + plot.height
  const right = plot.x + plot.width
  const values = xAxis.scale !== 'band'
  const zero = hasZero(yAxis)
  return (
    <g data-part="axes">
      {heat ? null : (
        <g stroke={palette.grid} strokeWidth={1}>
          {!horizontal &&
            yAxis.ticks.map((tick) => (
              <line key={tick.value} x1={plot.x} x2={right} y1={crisp(tick.at)} y2={crisp(tick.at)} />
            ))}
          {values &&
            xAxis.ticks.map((tick) => (
              <line key={tick.value} x1={crisp(tick.at)} x2={crisp(tick.at)} y1={plot.y} y2={bottom} />
            ))}
        </g>
      )}
      {heat ? null : (
        <g stroke={palette.axis} strokeWidth={1}>
          <line x1={plot.x} x2={right} y1={crisp(bottom)} y2={crisp(bottom)} />
          {horizontal && hasZero(xAxis, true) && (
            <line x1={crisp(zeroAt(xAxis))} x2={crisp(zeroAt(xAxis))} y1={plot.y} y2={bottom} />
          )}
          {zero && <line x1={plot.x} x2={right} y1={crisp(zeroAt(yAxis))} y2={crisp(zeroAt(yAxis))} />}
          {values &&
            xAxis.ticks.map((tick) => (
              <line key={tick.value} x1={crisp(tick.at)} x2={crisp(tick.at)} y1={bottom} y2={bottom + 4} />
            ))}
        </g>
      )}
      {rightAxis?.marks.map((mark) => (
        <ChartText key={`right ${mark.y}`} mark={{ ...mark, x: right + 8, anchor: 'start' }} palette={palette} />
      ))}
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

/** 0 lies inside the axis, or where `ends` count at one of them. */
const hasZero = ({ scale, domain: [low, high] }: AxisPicture, ends = false): boolean =>
  (scale === 'linear' || scale === 'symlog') && (ends ? low <= 0 && high >= 0 : low < 0 && high > 0)

const zeroAt = (axis: AxisPicture): number => axisPosition(axis, 0)
