import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { commandOf, type CommandId } from '#shared/commands/commands.ts'
import { answerOpenDialog, startApp, type Home, type Running } from '../../e2e/launch.ts'
import { readByKeys, type Words } from '../../e2e/pages/read-by-keys.ts'
import type { State } from './state.ts'
import { makeHomeWith, type LibraryName } from './libraries.ts'

/** How long a state may take until it is shown, in ms. Each is one step of a screen, so what takes longer does not come. */
const patience = 6_000

/** A build of the app in another language: its folder, and how it words what is English here. */
export type OtherLanguage = { readonly folder: string; readonly words: (english: string) => string }

/**
 * The app with one library open, led to its states by keys. Commands go by their ids and screens by their keys, so that no state depends
 * on a label.
 */
export class Desk {
  readonly app: Running
  readonly page: Page
  private readonly home: Home
  private readonly language: OtherLanguage | undefined

  private constructor(app: Running, home: Home, language?: OtherLanguage) {
    this.app = app
    this.page = app.page
    this.home = home
    this.language = language
  }

  /** Starts the app with this library; without another language, the one in `out/`. */
  static async start(library: LibraryName, language?: OtherLanguage): Promise<Desk> {
    const home = await makeHomeWith(library)
    const app = await startApp(home, language && { app: language.folder })
    app.page.setDefaultTimeout(patience)
    return new Desk(app, home, language)
  }

  async close(): Promise<void> {
    await this.app.close()
    rmSync(this.home.folder, { recursive: true, force: true })
  }

  /** Goes to the reader, where nothing is open, or to what is there without anything to read. */
  async rest(): Promise<void> {
    const open = this.page.locator('[role="dialog"], [role="menu"], .notice')
    await this.press('Escape')
    for (let left = 3; left > 0 && (await open.count()) > 0; left--) await this.press('Escape')
    // What does not close goes with its window.
    if ((await open.count()) > 0) await this.page.reload()
    await this.settled()
    if ((await this.page.locator('.bar .modes').count()) === 0) return
    await this.press('Control+2', 'Control+1')
    await this.page.locator('.reader:focus').waitFor()
  }

  /** Leads to a state from the reader, where nothing is open, and waits until it is shown. */
  async reach(state: State): Promise<void> {
    await this.rest()
    await state.reach(this)
    await this.page.locator(state.shows).first().waitFor()
  }

  /** Waits until the window shows a screen. */
  private async settled(): Promise<void> {
    await this.page.locator('.bar .case:not(:empty)').waitFor()
    await this.page.locator('.screen > *').first().waitFor()
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  type(words: string): Promise<void> {
    return this.page.keyboard.type(words)
  }

  /** Runs a command through the palette, which takes every command whether it has a key or not. */
  async run(command: CommandId): Promise<void> {
    await this.press('Control+k')
    await this.dialog.getByRole('combobox').waitFor()
    const label = this.worded(commandOf(command).label)
    await this.type(`>${label}`)
    await this.dialog.getByRole('option', { selected: true }).filter({ hasText: label }).waitFor()
    await this.press('Enter')
  }

  /** English words as they are in the language of this build. */
  worded(english: string): string {
    return this.language?.words(english) ?? english
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  /** Goes to a screen with rows by its key, and waits until the rows have the focus. */
  async rows(key: string): Promise<void> {
    await this.press(key)
    await this.page.locator('[role="grid"]:focus').waitFor()
  }

  /** Presses keys, the last of which opens a dialog. */
  async open(...keys: readonly string[]): Promise<void> {
    await this.press(...keys)
    await this.dialog.waitFor()
  }

  /** Selects words of the text; they are scrolled to the middle of the window first. */
  select(words: string, within = words): Promise<void> {
    return this.mark({ words, within }, false)
  }

  /** Puts the caret before words of the text. */
  putCaret(words: string, within = words): Promise<void> {
    return this.mark({ words, within }, true)
  }

  private async mark(words: Words, caretOnly: boolean): Promise<void> {
    await readByKeys(this.page).select(words, caretOnly)
    await this.page.evaluate(() =>
      document.getSelection()!.focusNode!.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' }),
    )
  }

  /** Opens the card of the mark at words of the text; the focus is in it. */
  async openCard(words: string, within = words): Promise<void> {
    await this.putCaret(words, within)
    await this.press('Enter')
    await this.page.locator('.margin-card.open :focus').first().waitFor()
  }

  /** The same, and back to the text: the mark is selected, with its card beside it. */
  async selectMark(words: string, within = words): Promise<void> {
    await this.openCard(words, within)
    await this.press('Escape')
    await this.page.locator('.reader:focus').waitFor()
  }

  /** Gives the app files to import. */
  async openFiles(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(this.home.folder, name)
      writeFileSync(path, bytes)
      return path
    })
    await answerOpenDialog(this.app, paths)
    await this.press('Control+o')
  }
}
