import { expect, type Locator, type Page } from '@playwright/test'
import { parseCell } from '../../model/core/reference.ts'

/** The sheet on screen as a person uses it: by its names, the keyboard and the mouse. */
export class SheetPage {
  readonly page: Page
  readonly grid: Locator
  readonly editor: Locator
  readonly bar: Locator
  readonly nameBox: Locator

  constructor(page: Page) {
    this.page = page
    this.grid = page.getByRole('treegrid')
    this.editor = page.getByRole('textbox', { name: 'Cell editor' })
    this.bar = page.getByRole('textbox', { name: 'Formula bar' })
    this.nameBox = page.getByRole('textbox', { name: 'Name box' })
  }

  /** Opens the program with an empty sheet that has the keyboard. */
  async openEmpty(): Promise<void> {
    await this.page.goto('/')
    await this.page.getByRole('button', { name: /empty/i }).first().click()
    await expect(this.grid).toBeVisible()
    await expect(this.cell('A1')).toBeFocused()
  }

  /** The cell's element while it is in sight. */
  cell(name: string): Locator {
    const { row, column } = parseCell(name)
    return this.page.locator(
      `.ht_master [role=row][aria-rowindex="${row + 2}"] > [role=gridcell][aria-colindex="${column + 2}"]`,
    )
  }

  async goTo(place: string): Promise<void> {
    await this.nameBox.fill(place)
    await this.nameBox.press('Enter')
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Types texts from `place` on downwards, each ended by Enter. */
  async enter(place: string, ...texts: string[]): Promise<void> {
    await this.goTo(place)
    for (const text of texts) {
      await this.page.keyboard.type(text)
      await this.page.keyboard.press('Enter')
    }
  }

  async expectCells(expected: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(expected)) await expect(this.cell(name), name).toHaveText(text)
  }

  /** What the bar says when the cell is current. */
  async expectInputs(expected: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(expected)) {
      await this.goTo(name)
      await expect(this.bar, name).toHaveText(text)
    }
  }

  /** Puts a text on the clipboard as another program does. */
  async copyElsewhere(text: string): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  }
}
