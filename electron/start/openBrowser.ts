import { spawn } from 'node:child_process'

/** Best effort: the address stands on the terminal too. */
export function openBrowser(url: string): void {
  const [command, ...args] = opener(process.platform)
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}

function opener(platform: NodeJS.Platform): [string, ...string[]] {
  if (platform === 'darwin') return ['open']
  if (platform === 'win32') return ['cmd', '/c', 'start', '']
  return ['xdg-open']
}
