import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../../electron/contract/contentSecurityPolicy.ts'
import { type Served, serve } from '../../../electron/start/serve.ts'

let folder: string
let served: Served
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forecell-serve-'))
  mkdirSync(join(folder, 'window', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'window', 'index.html'), '<p>window</p>')
  writeFileSync(join(folder, 'window', 'assets', 'a.js'), 'a')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'Größe 1.forecell'), 'workbook')
  served = await serve(join(folder, 'window'), 0, join(folder, 'Größe 1.forecell'))
})
afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true })
})

/** Sends the path as it is: `fetch` would tidy it first. */
function ask(path: string, { method = 'GET', headers = {}, port = served.port } = {}) {
  return new Promise<{ status: number; headers: IncomingMessage['headers']; body: string }>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = ''
      response.on('data', (chunk) => {
        body += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    asked.on('error', reject)
    asked.end()
  })
}

describe('the loopback server', () => {
  test('answers with the files of the window, under the policy', async () => {
    for (const path of ['/', '/index.html', '/?x=1']) {
      const { status, body, headers } = await ask(path)
      expect([status, body]).toEqual([200, '<p>window</p>'])
      expect(headers['content-security-policy']).toBe(contentSecurityPolicy)
      expect(headers['content-type']).toBe('text/html; charset=utf-8')
    }
    expect((await ask('/assets/a.js')).headers['content-type']).toBe('text/javascript; charset=utf-8')
  })

  test('never leaves its folder', async () => {
    const paths = [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/..%5csecret.txt',
      '/%00',
      '/assets',
      '/%',
    ]
    for (const path of [...paths, '//secret.txt', `http://127.0.0.1/${folder}/secret.txt`]) {
      const { status, body } = await ask(path)
      expect(status, path).toBe(404)
      expect(body).toBe('')
    }
  })

  test('takes nothing but GET', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS']) {
      expect((await ask('/', { method })).status, method).toBe(405)
    }
  })

  test('answers to its own names only, so that no page can reach it through another', async () => {
    const { port } = served
    expect((await ask('/', { headers: { host: `localhost:${port}` } })).status).toBe(200)
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', '127.0.0.1:1', `127.0.0.1.evil:${port}`]) {
      expect((await ask('/', { headers: { host } })).status, host).toBe(403)
    }
  })

  test('offers the one workbook named at start, and no other page may ask for it', async () => {
    const { status, body, headers } = await ask('/initial-file')
    expect([status, body]).toEqual([200, 'workbook'])
    expect(decodeURIComponent(String(headers['x-forecell-file-name']))).toBe('Größe 1.forecell')
    const foreign = await ask('/initial-file', { headers: { 'sec-fetch-site': 'cross-site' } })
    expect(foreign.status).toBe(403)
  })

  test('without a workbook, or when it is gone, there is none to offer', async () => {
    for (const initial of [null, join(folder, 'gone.csv')]) {
      const other = await serve(join(folder, 'window'), 0, initial)
      expect((await ask('/initial-file', { port: other.port })).status).toBe(204)
      await other.close()
    }
  })

  test('takes another port when the wanted one is in use', async () => {
    const other = await serve(join(folder, 'window'), served.port)
    expect(other.port).not.toBe(served.port)
    expect(other.url).toBe(`http://127.0.0.1:${other.port}/`)
    expect((await ask('/', { port: other.port })).status).toBe(200)
    await other.close()
  })
})
