import { promises as fs } from 'node:fs'
import { join } from 'node:path'
import { protocol, session } from 'electron'
import { appHost, appScheme, bundleFile, bundleHeaders } from './contract/bundle.ts'

/** Before the program is ready: the window's own origin, with storage and fetch as on the web, under the same policy. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Answers `app://bundle/…` with the files of the built window and nothing else. */
export function serveBundle(folder: string): void {
  session.defaultSession.protocol.handle(appScheme, async (request) => {
    const url = new URL(request.url)
    if (request.method !== 'GET') return new Response(null, { status: 405, headers: { allow: 'GET' } })
    const file = url.host === appHost ? bundleFile(url.pathname) : null
    const content = file === null ? null : await fs.readFile(join(folder, file)).catch(() => null)
    if (file === null || content === null) return new Response(null, { status: 404 })
    return new Response(content, { headers: bundleHeaders(file) })
  })
}
