import regularUrl from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url'
import semiboldUrl from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url'
import { Failure } from '../../model/core/failure.ts'
import type { ChartFonts } from './fontStyle.ts'

let fonts: Promise<ChartFonts> | null = null

/** The font files as shipped with the window, read once. @throws Failure */
export function loadChartFonts(): Promise<ChartFonts> {
  fonts ??= Promise.all([bytesAt(regularUrl), bytesAt(semiboldUrl)]).then(([regular, semibold]) => ({
    regular,
    semibold,
  }))
  // The next export tries again.
  fonts.catch(() => {
    fonts = null
  })
  return fonts
}

async function bytesAt(url: string): Promise<Uint8Array> {
  try {
    const answer = await fetch(url)
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`)
    return new Uint8Array(await answer.arrayBuffer())
  } catch (error) {
    throw new Failure(
      'file-unreadable',
      'The font of the charts could not be read, so the picture was not made.',
      error,
    )
  }
}
