import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { documents } from '../../build/docs.mjs'

test('REFERENCE and the derived parts of README and ARCHITECTURE are as `npm run docs` writes them', async () => {
  for (const [file, text] of Object.entries(await documents())) {
    expect(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'), file).toBe(text)
  }
})
