/** How many are remembered, until the window closes. */
const kept = 12
let recent: readonly string[] = []

/** What was chosen in the palette, the latest first. */
export const recentCommands = (): readonly string[] => recent

export function rememberCommand(key: string): void {
  recent = [key, ...recent.filter((other) => other !== key)].slice(0, kept)
}
