/** The picture of a chart on screen, or the chart itself where it shows a table; of two the one in front. */
export function chartPlace(id: string): HTMLElement | null {
  const figures = document.querySelectorAll<HTMLElement>(`figure[data-chart="${CSS.escape(id)}"]`)
  const figure = [...figures].at(-1)
  return figure?.querySelector<HTMLElement>('[role=application]') ?? figure ?? null
}

/** Gives a chart the keyboard. @returns whether it is on screen */
export function focusChart(id: string | null): boolean {
  const place = id === null ? null : chartPlace(id)
  place?.focus()
  return place !== null
}

/** Whether a text is typed there, whose keys and clipboard are its own. */
export const isField = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
