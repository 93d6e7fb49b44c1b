import { type ReactNode, useRef, useState } from 'react'
import type { ChartData } from '../../model/chart/chartData.ts'
import type { ChartPicture } from '../../model/chart/chartPicture.ts'
import {
  type ChartText,
  type ChartTextKey,
  chartTextAt,
  chartTexts,
  withChartText,
} from '../../model/chart/chartTexts.ts'
import { referenceReader } from '../../model/chart/readReference.ts'
import { seriesPlaces } from '../../model/chart/seriesPlaces.ts'
import type { Chart } from '../../model/workbook/workbook.ts'
import { windowStore } from '../store/store.ts'
import { InPlaceText } from './InPlaceText.tsx'
import { nameProblem, typedName } from './seriesName.ts'

export interface InPlace {
  /** Whether a text that can be changed is there, in pixels of the picture. */
  over(x: number, y: number): boolean
  /** Starts to change the text there. */
  editAt(x: number, y: number): void
  edit(key: ChartTextKey): void
  /** The field, while one is changed. */
  readonly field: ReactNode
}

/** Lets the texts of a chart be changed where they stand. */
export function useInPlace(
  chart: Chart,
  data: ChartData,
  picture: ChartPicture | null,
  onChange: (chart: Chart) => void,
  onClose: () => void,
): InPlace {
  const [edited, setEdited] = useState<ChartTextKey | null>(null)
  const last = useRef<{ picture: ChartPicture; texts: readonly ChartText[] } | null>(null)

  /** Made only when somebody points. */
  const texts = (): readonly ChartText[] => {
    if (!picture) return []
    if (last.current?.picture !== picture) {
      const { workbook, values, resolve } = windowStore.getState()
      const places = seriesPlaces(chart, referenceReader({ workbook, values, resolve }, chart.sheet))
      last.current = { picture, texts: chartTexts(chart, data, picture, places) }
    }
    return last.current.texts
  }
  const commit = (key: ChartTextKey, typed: string): string | null => {
    const isName = key.startsWith('series:')
    const text = isName ? typedName(typed) : typed
    const problem = isName ? nameProblem(text, chart.sheet) : null
    if (problem === null) onChange(withChartText(chart, key, text))
    return problem
  }
  const text = edited === null ? undefined : texts().find(({ key }) => key === edited)
  const close = (step?: 1 | -1): void => {
    const all = texts()
    const isEdited = ({ key }: ChartText): boolean => key === edited
    // One name can stand for several series.
    const at = step === 1 ? all.findLastIndex(isEdited) : all.findIndex(isEdited)
    const next = step === undefined ? undefined : all[at + step]
    setEdited(next?.key ?? null)
    if (!next) onClose()
  }
  return {
    over: (x, y) => chartTextAt(texts(), x, y) !== undefined,
    editAt(x, y) {
      const found = chartTextAt(texts(), x, y)
      if (found) setEdited(found.key)
    },
    edit: setEdited,
    field:
      text && picture ? (
        <InPlaceText
          key={text.key}
          text={text}
          height={picture.height}
          onCommit={(typed) => commit(text.key, typed)}
          onClose={close}
        />
      ) : null,
  }
}
