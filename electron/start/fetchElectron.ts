import { spawn } from 'node:child_process'
import { connect } from 'node:net'
import { join } from 'node:path'

const probeMs = 3000
const downloadMs = 180_000

/**
 * Downloads Electron's executable with the npm package's own installer, after a short look whether its server can be
 * reached at all. @returns why it did not work, or `null`.
 */
export async function fetchElectron(packageFolder: string): Promise<string | null> {
  const server = downloadServer(process.env)
  if (server && !(await answers(server.hostname, server.port))) return `${server.hostname} cannot be reached`
  return new Promise((resolve) => {
    const installer = spawn(process.execPath, [join(packageFolder, 'install.js')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let complaint = ''
    installer.stderr.on('data', (chunk) => {
      complaint += chunk
    })
    const timer = setTimeout(() => {
      installer.kill('SIGKILL')
      resolve(`the download did not finish in ${downloadMs / 1000} s`)
    }, downloadMs)
    installer.on('error', (error) => resolve(`the installer did not start (${error.message})`))
    installer.on('exit', (code) => {
      clearTimeout(timer)
      const line = complaint.split('\n')[0]?.trim() || `exit code ${code}`
      resolve(code === 0 ? null : `the download failed (${line})`)
    })
  })
}

/** Where the installer will connect to; `null` behind a proxy, where only the installer itself can tell. */
export function downloadServer(env: NodeJS.ProcessEnv): { hostname: string; port: number } | null {
  if (env.ELECTRON_GET_USE_PROXY) return null
  const mirror = env.ELECTRON_MIRROR || env.npm_config_electron_mirror || 'https://github.com/'
  if (!URL.canParse(mirror)) return null
  const { hostname, port, protocol } = new URL(mirror)
  return { hostname, port: Number(port) || (protocol === 'http:' ? 80 : 443) }
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    // Our own timer: a socket's does not run while the name is being looked up.
    const timer = setTimeout(() => end(false), probeMs)
    const end = (reached: boolean) => {
      clearTimeout(timer)
      socket.destroy()
      resolve(reached)
    }
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
  })
}
