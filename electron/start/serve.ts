import { promises as fs } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'
import { bundleFile, bundleHeaders, initialFileNameHeader, initialFilePath } from '../contract/bundle.ts'

export interface Served {
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

/**
 * Serves the built window on this computer only: GET, its own files, and the one workbook named at start. Answers
 * nothing to a foreign `Host` header, so that no web page can reach it through a name of its own.
 * @param port of the server; another free one is taken when it is in use. 0 takes any.
 */
export function serve(folder: string, port: number, initialFile: string | null = null): Promise<Served> {
  const server = createServer((request, response) => {
    respond(request, response, folder, initialFile).catch(() => response.destroy())
  })
  return new Promise((resolve, reject) => {
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') reject(error)
      else server.listen(0, '127.0.0.1')
    })
    server.on('listening', () => {
      const { port: actual } = server.address() as AddressInfo
      const close = () =>
        new Promise<void>((closed) => {
          server.close(() => closed())
          server.closeAllConnections()
        })
      resolve({ url: `http://127.0.0.1:${actual}/`, port: actual, close })
    })
    server.listen(port, '127.0.0.1')
  })
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  initialFile: string | null,
): Promise<void> {
  const end = (status: number, headers: Record<string, string> = {}, body?: Uint8Array) => {
    response.writeHead(status, { ...bundleHeaders(''), ...headers })
    response.end(body)
  }
  const port = (request.socket.address() as AddressInfo).port
  if (![`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host ?? '')) return end(403)
  if (request.method !== 'GET') return end(405, { allow: 'GET' })
  const path = (request.url ?? '').replace(/[?#].*$/s, '')
  if (path === initialFilePath) {
    // Other origins can send a request here, but not read the answer; a form or frame must not even get one.
    if (!['same-origin', undefined].includes(request.headers['sec-fetch-site'] as string | undefined)) return end(403)
    const content = initialFile === null ? null : await fs.readFile(initialFile).catch(() => null)
    if (initialFile === null || content === null) return end(204)
    return end(200, { [initialFileNameHeader]: encodeURIComponent(basename(initialFile)) }, content)
  }
  const file = bundleFile(path)
  const content = file === null ? null : await fs.readFile(join(folder, file)).catch(() => null)
  if (file === null || content === null) return end(404)
  end(200, bundleHeaders(file), content)
}
