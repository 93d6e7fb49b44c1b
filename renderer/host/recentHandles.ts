/** A document of an earlier visit: the browser lets a handle be stored, and asks again before it may be read. */
export interface RecentHandle {
  readonly ref: string
  readonly name: string
  readonly handle: FileSystemFileHandle
  /** When it was last opened or saved, milliseconds since 1970. */
  readonly at: number
}

const databaseName = 'forecell-host'
const storeName = 'recent'
const most = 12

/** Newest first; empty where the browser keeps no storage for us. */
export async function recentHandles(): Promise<readonly RecentHandle[]> {
  const found = await inStore<RecentHandle[]>('readonly', (store) => store.getAll()).catch(() => [])
  return found.sort((a, b) => b.at - a.at).slice(0, most)
}

/** Remembers a handle, in place of what pointed to the same file. */
export async function rememberHandle(recent: RecentHandle): Promise<void> {
  for (const other of await recentHandles()) {
    const same = other.ref === recent.ref || (await other.handle.isSameEntry(recent.handle).catch(() => false))
    if (same) await forgetHandle(other.ref)
  }
  await inStore('readwrite', (store) => store.put(recent)).catch(() => {})
}

export async function forgetHandle(ref: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(ref)).catch(() => {})
}

async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await openDatabase()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(storeName, mode)
      const request = work(transaction.objectStore(storeName))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: 'ref' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
