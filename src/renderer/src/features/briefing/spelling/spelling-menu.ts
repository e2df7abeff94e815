import { withoutPossessive } from '#shared/spelling/words-to-check.ts'
import type { App } from '../../../core/app-context.ts'
import type { MenuEntry } from '../../../core/app-state.ts'
import { applyFix, isAsChecked } from '../checks/apply-fix.ts'
import type { ComposerSession } from '../document/composer-session.ts'
import type { Misspelling, Spelling } from './spelling.ts'
import { strings } from './strings.ts'

type Point = { readonly x: number; readonly y: number }

/**
 * Opens the menu of a misspelled word at a point of the window: what it may have been meant to be, and adding it to the dictionary; `more`
 * entries come below.
 */
export async function openSpellingMenu(
  app: App,
  session: ComposerSession,
  { language }: Spelling,
  misspelling: Misspelling,
  at: Point,
  more: readonly MenuEntry[],
): Promise<void> {
  const { word, block, checked } = misspelling
  const suggestions = await app.client.query('suggestSpellings', { language, word })
  // Meanwhile something else was opened, the note was left, or the word was written over.
  if (!suggestions || app.state.getState().dialog !== null) return
  if (session.editor.getRootElement() === null || !isAsChecked(session, block, [checked])) return
  const corrections = suggestions.map((text): MenuEntry => ({
    label: text,
    run: () => void correct(app, session, misspelling, text),
  }))
  const none: MenuEntry = { label: strings.noSuggestions, run: () => toSheet(session) }
  app.state.getState().openDialog({
    kind: 'menu',
    label: strings.menu(word),
    at,
    items: [
      ...(corrections.length > 0 ? corrections : [none]),
      null,
      { label: strings.add, run: () => void addToDictionary(app, session, word) },
      ...more,
    ],
  })
}

async function correct(
  app: App,
  session: ComposerSession,
  { word, range, block, checked }: Misspelling,
  text: string,
): Promise<void> {
  toSheet(session)
  await applyFix(app, session, { kind: 'replace', label: text, block, range, text }, [checked], {
    gesture: strings.gesture,
    done: strings.corrected(word, text),
  })
}

async function addToDictionary({ client, state }: App, session: ComposerSession, word: string): Promise<void> {
  toSheet(session)
  const added = withoutPossessive(word)
  const { dictionary } = state.getState().settings
  if (await client.call('updateSettings', { dictionary: [...dictionary, added] }))
    state.getState().announce(strings.added(added))
}

/** Opens the menu of the words that the person has added, the newest first, to remove one. */
export function openDictionaryMenu({ client, state }: App, at: Point): void {
  const { announce, openDialog, settings } = state.getState()
  if (settings.dictionary.length === 0) return announce(strings.emptyDictionary)
  const remove = async (word: string) => {
    const dictionary = state.getState().settings.dictionary.filter((one) => one !== word)
    if (await client.call('updateSettings', { dictionary })) announce(strings.removed(word))
  }
  const items = settings.dictionary.toReversed().map((word): MenuEntry => ({
    label: strings.remove(word),
    run: () => void remove(word),
  }))
  openDialog({ kind: 'menu', label: strings.dictionary, at, items })
}

function toSheet({ editor }: ComposerSession): void {
  editor.getRootElement()?.focus({ preventScroll: true })
}
