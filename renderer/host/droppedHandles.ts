type HandleItem = DataTransferItem & { getAsFileSystemHandle?(): Promise<FileSystemHandle | null> }

/**
 * A drop hands out a way back to its files only while its event runs, before anyone knows which file will be opened; so
 * every drop is noted as it passes. @returns the noted handle of a file of the last drop, `null` where there is none.
 */
export function watchDroppedHandles(target: EventTarget): (file: File) => Promise<FileSystemFileHandle | null> {
  let last: Promise<readonly (FileSystemHandle | null)[]> = Promise.resolve([])
  target.addEventListener(
    'drop',
    (event) => {
      const items = [...((event as DragEvent).dataTransfer?.items ?? [])] as HandleItem[]
      const asked = items.map((item) => item.getAsFileSystemHandle?.().catch(() => null) ?? null)
      last = Promise.all(asked)
    },
    { capture: true },
  )
  return async (file) => {
    const found = (await last).find((handle) => handle?.kind === 'file' && handle.name === file.name)
    return (found as FileSystemFileHandle | undefined) ?? null
  }
}
