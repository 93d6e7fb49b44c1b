import { readFileSync } from 'node:fs'
import { safeSave } from '../../../electron/files/safeSave.ts'

// A process that saves one file once: `oneSave.mjs FILE CONTENT-FILE`. Says `saved`, or the error's code.

const [, , file = '', content = ''] = process.argv
await safeSave(file, readFileSync(content)).then(
  () => console.log('saved'),
  (error) => console.log(error.code),
)
