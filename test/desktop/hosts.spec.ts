import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { test as base, expect } from './fixture.ts'
import type {} from './hostPage/hostPage.ts'
import { browserSeat, buildHostPage, type HostSeat, shellSeat } from './hostSeat.ts'

// One suite for both hosts: what the window may take for granted wherever it runs.

type Kind = 'electron' | 'browser'

const test = base.extend<{ kind: Kind; seat: HostSeat }, { pageFolder: string }>({
  kind: ['browser', { option: true }],
  pageFolder: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'forecell-host-page-'))
      await buildHostPage(folder)
      await use(folder)
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],
  seat: async ({ kind, pageFolder, folder, launch }, use) => {
    if (kind === 'electron') {
      const seat = await shellSeat(pageFolder, folder, launch)
      await ready(seat.page)
      await use(seat)
    } else {
      const seat = await browserSeat(pageFolder)
      await ready(seat.page)
      await use(seat)
      await seat.close()
    }
  },
})

const ready = (page: Page) => page.waitForFunction(() => 'host' in globalThis)

for (const kind of ['electron', 'browser'] as const) {
  test.describe(`the host in ${kind}`, () => {
    test.use({ kind })

    test('knows where it is, and had no file to begin with', async ({ seat }) => {
      const found = await seat.page.evaluate(async () => [host.kind, host.savesInPlace, await host.openInitial()])
      expect(found).toEqual([kind, true, null])
    })

    test('opens what is chosen, and nothing when cancelled', async ({ seat }) => {
      await seat.write('a.csv', 'one,two')
      await seat.chooses('a.csv')
      const opened = await seat.page.evaluate(async () => {
        const file = await host.open()
        return file && [file.name, new TextDecoder().decode(file.bytes), file.bytes.constructor.name]
      })
      expect(opened).toEqual(['a.csv', 'one,two', 'Uint8Array'])
      await seat.chooses(null)
      expect(await seat.page.evaluate(() => host.open())).toBeNull()
    })

    test('saves as, then saves again where it was saved; cancelled, it saves nothing', async ({ seat }) => {
      await seat.chooses('b.forecell')
      const kind = { label: 'Workbook', extension: 'forecell', mime: 'application/json' }
      const saved = await seat.page.evaluate(async (kind) => {
        const bytes = (text: string) => new TextEncoder().encode(text)
        const first = await host.saveAs('Untitled', bytes('a long first text'), kind)
        return [first, first && (await host.save(first.ref, bytes('second')))]
      }, kind)
      const place = { ref: saved[0]?.ref, name: 'b.forecell', how: 'saved' }
      expect(saved).toEqual([expect.objectContaining(place), expect.objectContaining(place)])
      expect(await seat.read('b.forecell')).toBe('second')
      await seat.chooses(null)
      expect(await seat.page.evaluate((kind) => host.saveAs('c', new Uint8Array(1), kind), kind)).toBeNull()
    })

    test('overwrites what another program changed or deleted only when told to', async ({ seat }) => {
      await seat.write('d.forecell', 'mine')
      await seat.chooses('d.forecell')
      const ref = (await seat.page.evaluate(() => host.open()))?.ref ?? ''
      await seat.write('d.forecell', 'theirs, longer')
      const refusal = await seat.page.evaluate(
        (ref) => host.save(ref, new Uint8Array([109])).catch((error) => [error.name, error.code, error.message]),
        ref,
      )
      const message = 'd.forecell was changed by another program after it was opened here.'
      expect(refusal).toEqual(['Failure', 'file-changed-on-disk', message])
      expect(await seat.read('d.forecell')).toBe('theirs, longer')
      await seat.page.evaluate((ref) => host.save(ref, new Uint8Array([109]), true), ref)
      expect(await seat.read('d.forecell')).toBe('m')
    })

    test('remembers what was opened or saved, once and the last one first, and forgets it', async ({ seat }) => {
      await seat.write('e.forecell', 'e')
      await seat.write('f.forecell', 'f')
      for (const name of ['e.forecell', 'f.forecell', 'e.forecell']) {
        await seat.chooses(name)
        await seat.page.evaluate(() => host.open())
      }
      await seat.reload()
      await ready(seat.page)
      const found = await seat.page.evaluate(async () => {
        const names = async () => (await host.recent()).map((recent) => recent.name)
        const before = await names()
        const [first] = await host.recent()
        const opened = await host.openRecent(first?.ref ?? '')
        const text = new TextDecoder().decode(opened.bytes)
        await host.save(opened.ref, new TextEncoder().encode('saved'))
        await host.forgetRecent(opened.ref)
        return { before, text, after: await names() }
      })
      expect(found).toEqual({ before: ['e.forecell', 'f.forecell'], text: 'e', after: ['f.forecell'] })
      expect(await seat.read('e.forecell')).toBe('saved')
    })

    test('refuses a reference that it never gave out', async ({ seat }) => {
      const codes = await seat.page.evaluate(async () => {
        const code = (error: { code: string }) => error.code
        return [await host.openRecent('x').catch(code), await host.save('x', new Uint8Array(1)).catch(code)]
      })
      expect(codes).toEqual(['file-unreadable', 'file-unreadable'])
    })

    test('opens no link but those of the web and of mail', async ({ seat }) => {
      const links = ['file:///etc/passwd', 'javascript:1', 'nonsense']
      const opened = await seat.page.evaluate((links) => Promise.all(links.map((link) => host.openLink(link))), links)
      expect(opened).toEqual([false, false, false])
    })

    test('puts a picture on the clipboard, alone and with HTML beside it', async ({ seat }) => {
      await seat.page.bringToFront()
      await seat.page.mouse.click(10, 10)
      const copied = await seat.page.evaluate(async () => {
        const canvas = new OffscreenCanvas(3, 2)
        canvas.getContext('2d')
        const png = await canvas.convertToBlob({ type: 'image/png' })
        const bytes = new Uint8Array(await png.arrayBuffer())
        await host.copyImage(bytes)
        await host.copyPicture(bytes, '<img data-forecell="chart" src="data:image/png;base64,AAAA">')
        return 'copied'
      })
      expect(copied).toBe('copied')
    })

    test('shows the title', async ({ seat }) => {
      await seat.page.evaluate(() => host.setTitle('● Work — Forecell', true))
      expect(await seat.page.title()).toBe('● Work — Forecell')
      await seat.page.evaluate(() => host.setTitle('Work — Forecell', false))
    })
  })
}

test.describe('the host in a browser without pickers', () => {
  test.use({ kind: 'browser' })
  test.beforeEach(async ({ seat }) => {
    await seat.page.goto(`${seat.page.url()}#no-pickers`)
    await seat.page.reload()
    await ready(seat.page)
  })

  test('opens through an upload, and saves by downloading a copy', async ({ seat: { page } }) => {
    const chooser = page.waitForEvent('filechooser')
    const opening = page.evaluate(() => host.open())
    await (await chooser).setFiles({ name: 'up.forecell', mimeType: 'text/plain', buffer: Buffer.from('uploaded') })
    const file = await opening
    expect(file?.name).toBe('up.forecell')

    const download = page.waitForEvent('download')
    const saved = await page.evaluate((ref) => host.save(ref, new TextEncoder().encode('changed')), file?.ref ?? '')
    expect(saved).toMatchObject({ name: 'up.forecell', how: 'copy' })
    expect((await download).suggestedFilename()).toBe('up.forecell')
    expect(readFileSync(await (await download).path(), 'utf8')).toBe('changed')
    expect(await page.evaluate(() => host.savesInPlace)).toBe(false)
  })

  test('refuses a file that is too large before it is read', async ({ seat: { page } }) => {
    const message = await page.evaluate(async () => {
      const file = new File([''], 'big.csv')
      Object.defineProperty(file, 'size', { value: 200_000_000 })
      return host.openDropped(file).catch((error) => error.message)
    })
    expect(message).toBe('big.csv has 200 MB; files of up to 100 MB can be opened.')
  })

  test('asks before the page is left with unsaved work, and only then', async ({ seat: { page } }) => {
    await page.mouse.click(10, 10)
    await page.evaluate(() => host.setTitle('● Work — Forecell', true))
    const asked = page.waitForEvent('dialog')
    const leaving = page.reload().catch(() => null)
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.accept()
    await leaving
  })
})
