import { basename, dirname } from 'node:path'
import { Failure } from '../../model/core/failure.ts'

/** The sentence for an error of Node's `fs` while reading `path`. */
export function readFailure(path: string, error: unknown): Failure {
  if (error instanceof Failure) return error
  const name = basename(path)
  switch ((error as NodeJS.ErrnoException)?.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new Failure('file-unreadable', `${name} is not in ${dirname(path)} any more.`, error)
    case 'EACCES':
    case 'EPERM':
      return new Failure('file-unreadable', `You are not allowed to read ${name}.`, error)
    case 'EISDIR':
      return new Failure('file-unreadable', `${name} is a folder or device, not a file.`, error)
    default:
      return new Failure('file-unreadable', `${name} could not be read (${reason(error)}).`, error)
  }
}

/** The sentence for an error of Node's `fs` while writing `path`. In every case the old file is as it was. */
export function writeFailure(path: string, error: unknown): Failure {
  if (error instanceof Failure) return error
  const name = basename(path)
  const unwritable = (sentence: string) => new Failure('file-unwritable', sentence, error)
  switch ((error as NodeJS.ErrnoException)?.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return unwritable(`${name} was not saved: the disk is full.`)
    case 'EACCES':
    case 'EPERM':
      return unwritable(`${name} was not saved: the file or its folder may not be changed. Use Save as.`)
    case 'EROFS':
      return unwritable(`${name} was not saved: its disk can only be read. Use Save as.`)
    case 'ENOENT':
    case 'ENOTDIR':
      return unwritable(`${name} was not saved: the folder ${dirname(path)} does not exist any more. Use Save as.`)
    case 'EISDIR':
      return unwritable(`${name} was not saved: a folder or device has that name.`)
    case 'ENAMETOOLONG':
      return unwritable('The file was not saved: its name is too long.')
    default:
      return unwritable(`${name} was not saved (${reason(error)}).`)
  }
}

function reason(error: unknown): string {
  return (error as NodeJS.ErrnoException)?.code ?? (error instanceof Error ? error.message : String(error))
}
