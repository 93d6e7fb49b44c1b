import { memo, type ReactElement } from 'react'
import { ComposedChart } from 'recharts'
import type { ChartPicture } from '../../model/chart/chartPicture.ts'
import type { ValueTexts } from '../../model/chart/valueTexts.ts'
import { ChartHover } from './ChartHover.tsx'
import { ChartLegend } from './ChartLegend.tsx'
import { ChartPanel } from './ChartPanel.tsx'
import { ChartText, chartFontFamily } from './ChartText.tsx'
import { HeatRamp } from './HeatCells.tsx'
import { type ChartTheme, palettes } from './palette.ts'

export interface ChartFigureProps {
  readonly picture: ChartPicture
  readonly theme: ChartTheme
  /** Name of the picture for those who cannot see it. */
  readonly title: string
  /** Shows values under the pointer; for the screen only. */
  readonly hover?: ValueTexts
}

/**
 * A chart as one SVG, which is the same in the window, in every export and on the command line. All text, colour and
 * geometry stand in attributes: what is serialised needs no style sheet. The library draws the curves; where they go is
 * the layout's, so that many panels, two scales and marks share one surface.
 */
export const ChartFigure = memo(function ChartFigure({ picture, theme, title, hover }: ChartFigureProps): ReactElement {
  const palette = palettes[theme]
  const { width, height, legend, heatLegend } = picture
  const texts = [...picture.title, ...picture.axisTitles, ...picture.notes, ...picture.source, ...picture.problem]
  const onSvg = { role: 'img', 'aria-label': title, fontFamily: chartFontFamily }
  return (
    <ComposedChart width={width} height={height} accessibilityLayer={false} {...onSvg}>
      {(picture.panels ?? [picture]).map((panel) => (
        <ChartPanel key={`${panel.plot.x} ${panel.plot.y}`} panel={panel} palette={palette} theme={theme} />
      ))}
      {legend ? <ChartLegend legend={legend} palette={palette} theme={theme} /> : null}
      {heatLegend ? <HeatRamp legend={heatLegend} palette={palette} /> : null}
      {texts.map((mark) => (
        <ChartText key={`${mark.y} ${mark.anchor} ${mark.text}`} mark={mark} palette={palette} />
      ))}
      {hover ? <ChartHover picture={picture} palette={palette} texts={hover} /> : null}
    </ComposedChart>
  )
})
