import { type DragEvent, useState } from 'react'

/** Lets a file be dropped anywhere on an element. `over`: one is held above it now. */
export function useFileDrop(onDrop: (file: File) => void) {
  const [over, setOver] = useState(false)
  const brings = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  const handlers = {
    onDragOver(event: DragEvent) {
      if (!brings(event)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    },
    onDragLeave(event: DragEvent) {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
    },
    onDrop(event: DragEvent) {
      if (!brings(event)) return
      event.preventDefault()
      setOver(false)
      const file = event.dataTransfer.files[0]
      if (file) onDrop(file)
    },
  }
  return { over, handlers }
}
