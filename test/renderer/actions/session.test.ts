import { beforeEach, describe, expect, test } from 'vitest'
import type { Host, OpenedFile, SavedFile } from '../../../electron/contract/host.ts'
import { Failure } from '../../../model/core/failure.ts'
import { openWorkbook } from '../../../model/file/openWorkbook.ts'
import { createSession } from '../../../renderer/session.ts'
import { createWindowStore } from '../../../renderer/store/store.ts'

/** A host whose disk is a map and whose dialogs answer what the test says. */
function memoryHost() {
  const files = new Map<string, Uint8Array>()
  const titles: string[] = []
  const state = {
    files,
    titles,
    place: 'plan.forecell' as string | null,
    chosen: null as string | null,
    how: 'saved' as SavedFile['how'],
    failure: null as Failure | null,
    saveBeforeClose: async () => false,
  }
  const opened = (name: string): OpenedFile => ({
    ref: name,
    name,
    folder: '',
    bytes: files.get(name) ?? new Uint8Array(),
  })
  const written = (name: string, bytes: Uint8Array): SavedFile => {
    files.set(name, bytes)
    return { ref: name, name, folder: '', how: state.how }
  }
  const host: Host = {
    kind: 'browser',
    savesInPlace: true,
    open: async () => (state.chosen === null ? null : opened(state.chosen)),
    openRecent: async (ref) => opened(ref),
    openDropped: async (file) => opened(file.name),
    openInitial: async () => null,
    async save(ref, bytes, overwrite) {
      if (state.failure && !overwrite) throw state.failure
      return written(ref, bytes)
    },
    saveAs: async (_, bytes) => (state.place === null ? null : written(state.place, bytes)),
    exportFile: async () => null,
    copyImage: async () => {},
    copyText: async () => {},
    copyPicture: async () => {},
    recent: async () => [],
    forgetRecent: async () => {},
    setTitle: (title) => titles.push(title),
    openLink: async () => true,
    onAction: () => () => {},
    onOpen: () => () => {},
    onSaveBeforeClose(save) {
      state.saveBeforeClose = save
      return () => {}
    },
  }
  return { host, state }
}

let store = createWindowStore()
let { host, state } = memoryHost()
let session = createSession(host, store)

beforeEach(() => {
  store = createWindowStore()
  ;({ host, state } = memoryHost())
  session = createSession(host, store)
  session.start()
})

const edit = (value: number) =>
  store.getState().run({ name: 'setCells', sheet: store.getState().sheet, inputs: { A1: { value } } })
const savedValue = (name: string) =>
  openWorkbook(name, state.files.get(name) ?? new Uint8Array()).workbook.sheets[0]?.blocks[0]?.[0]?.[0]?.value
/** Answers the next question once it has been asked. */
const answering = (id: string | null) => {
  const stop = store.subscribe(({ question }) => {
    if (!question) return
    stop()
    queueMicrotask(() => store.getState().answer(id))
  })
}

describe('saving', () => {
  test('the first save asks for a place, the second goes back there', async () => {
    await session.newWorkbook()
    edit(1)
    expect(await session.save()).toBe(true)
    expect(store.getState()).toMatchObject({ unsaved: false, title: 'plan.forecell' })
    state.place = null
    edit(2)
    expect(await session.save()).toBe(true)
    expect(savedValue('plan.forecell')).toBe(2)
  })

  test('a cancelled save leaves the work unsaved', async () => {
    edit(1)
    state.place = null
    expect(await session.save()).toBe(false)
    expect(store.getState().unsaved).toBe(true)
  })

  test('a downloaded copy is called that and stays unsaved', async () => {
    edit(1)
    state.how = 'copy'
    expect(await session.save()).toBe(false)
    expect(store.getState()).toMatchObject({ unsaved: true, notice: { kind: 'status' } })
    expect(store.getState().notice?.text).toContain('Downloaded a copy')
  })

  test('a failed save is told, with the work still open and unsaved', async () => {
    await session.save()
    edit(3)
    state.failure = new Failure('file-unwritable', 'plan.forecell was not saved: the disk is full.')
    expect(await session.save()).toBe(false)
    expect(store.getState()).toMatchObject({
      unsaved: true,
      notice: { kind: 'error', text: 'plan.forecell was not saved: the disk is full.' },
    })
    expect(store.getState().values.value('s1', 0, 0)).toBe(3)
  })

  test.each([
    ['overwrite', 5, true],
    [null, undefined, false],
  ])('a file changed by another program is overwritten only when asked (%s)', async (answer, value, done) => {
    await session.save()
    edit(5)
    state.failure = new Failure('file-changed-on-disk', 'plan.forecell was changed by another program.')
    answering(answer)
    expect(await session.save()).toBe(done)
    expect(savedValue('plan.forecell')).toBe(value)
    expect(store.getState().unsaved).toBe(!done)
  })

  test('a table is never written over: saving it asks for a place', async () => {
    state.files.set('table.csv', new TextEncoder().encode('a,b\n1,2\n'))
    state.chosen = 'table.csv'
    await session.open()
    expect(store.getState().title).toBe('table.csv')
    edit(9)
    state.place = 'table.forecell'
    expect(await session.save()).toBe(true)
    expect(new TextDecoder().decode(state.files.get('table.csv'))).toBe('a,b\n1,2\n')
    expect(store.getState().title).toBe('table.forecell')
  })

  test('two saves at once are made one after the other', async () => {
    edit(1)
    const first = session.save()
    edit(2)
    expect(await Promise.all([first, session.save()])).toEqual([true, true])
    expect(savedValue('plan.forecell')).toBe(2)
    expect(store.getState().unsaved).toBe(false)
  })
})

describe('before unsaved work is lost', () => {
  test.each([
    [null, 'kept', true],
    ['lose', 'gone', false],
  ])('answer %s: the work is %s', async (answer, _, still) => {
    edit(1)
    answering(answer)
    await session.newWorkbook()
    expect(store.getState().unsaved).toBe(still)
  })

  test('Save saves first, and a save that fails keeps the work open', async () => {
    edit(1)
    const { workbook } = store.getState()
    answering('save')
    state.place = null
    await session.newWorkbook()
    expect(store.getState().workbook).toBe(workbook)
    state.place = 'plan.forecell'
    answering('save')
    await session.newWorkbook()
    expect(savedValue('plan.forecell')).toBe(1)
    expect(store.getState().workbook).not.toBe(workbook)
  })

  test('nothing is asked when nothing would be lost', async () => {
    await session.newWorkbook()
    expect(store.getState().question).toBeNull()
    expect(store.getState().screen).toBe('workbook')
  })

  test('closing the window saves what is there', async () => {
    edit(4)
    expect(await state.saveBeforeClose()).toBe(true)
    expect(savedValue('plan.forecell')).toBe(4)
  })
})

test('the title names the document and marks unsaved work', async () => {
  await session.newWorkbook()
  edit(1)
  await session.save()
  expect(state.titles).toEqual(['Forecell', 'Untitled — Forecell', '● Untitled — Forecell', 'plan.forecell — Forecell'])
})

test('a file that cannot be opened leaves the work as it was and is told', async () => {
  edit(1)
  const { workbook } = store.getState()
  state.chosen = 'torn.forecell'
  state.files.set('torn.forecell', new TextEncoder().encode('{"format":'))
  answering('lose')
  await session.open()
  expect(store.getState().workbook).toBe(workbook)
  expect(store.getState()).toMatchObject({ unsaved: true, notice: { kind: 'error' } })
})
