import { expect, test } from 'vitest'
import { soak } from './soak.ts'

test('20,000 random commands, undo and redo leave workbook, file and engine as they must be', () => {
  // `npm run soak` does a million, and other seeds.
  expect(soak(20_000, 20_261_125)).toBeNull()
})
