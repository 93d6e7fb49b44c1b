import type { Page } from '@playwright/test'

/**
 * Answers the browser's file dialogs, which no test can click, with real handles from the page's own private file
 * system: the first name for saving and opening. Reading, writing, remembering and conflicts stay the browser's.
 */
export async function keepFilesInBrowser(page: Page, names: readonly [string, ...string[]]): Promise<void> {
  await page.addInitScript(
    ([name]) => {
      const handle = async () =>
        (await navigator.storage.getDirectory()).getFileHandle(name as string, { create: true })
      Object.assign(window, {
        showSaveFilePicker: handle,
        showOpenFilePicker: async () => [await handle()],
      })
    },
    [...names],
  )
}
