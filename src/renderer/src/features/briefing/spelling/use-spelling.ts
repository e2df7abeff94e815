import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { usualSpelling } from '#shared/spelling/spelling.ts'
import { ownWords } from '#shared/spelling/words-to-check.ts'
import { useApp, useAppState, useRecords } from '../../../core/app-context.ts'
import { editEntries } from '../../../core/edit-entries.ts'
import { goToFinding } from '../checks/go-to-finding.ts'
import type { ComposerSession } from '../document/composer-session.ts'
import { domRange } from '../document/dom-range.ts'
import { caretPoint } from '../document/slash.ts'
import { nextMisspelling } from './next-misspelling.ts'
import { createSpelling } from './spelling.ts'
import { registerSpellingMarks, type SpellingMarks } from './spelling-marks.ts'
import { openDictionaryMenu, openSpellingMenu } from './spelling-menu.ts'
import { strings } from './strings.ts'
import './spelling.css'

/** Marks misspelled words of the open briefing, and handles its commands of spelling and the context menu of such a word. */
export function useSpelling(session: ComposerSession) {
  const app = useApp()
  const { client, state, stores } = app
  const { editor } = session
  const choice = useAppState(({ settings }) => settings.spelling) ?? usualSpelling(navigator.language)
  const dictionary = useAppState(({ settings }) => settings.dictionary)
  const canWrite = useAppState(({ library }) => (library?.readOnly ?? null) === null)
  const actors = useRecords(stores.actors).byId
  const language = canWrite && choice !== 'off' ? choice : null
  const spelling = useMemo(
    () => language && createSpelling(language, (words) => client.query('findMisspelled', { language, words })),
    [client, language],
  )
  const marks = useRef<SpellingMarks | null>(null)
  useEffect(() => {
    if (!spelling) return
    const registered = registerSpellingMarks(session, spelling)
    marks.current = registered
    return () => {
      marks.current = null
      registered.stop()
    }
  }, [session, spelling])
  useEffect(() => {
    const names = [...actors.values()].flatMap(({ name, aliases }) => [name, ...aliases])
    spelling?.setOwn(ownWords(names, dictionary))
    marks.current?.soon()
  }, [spelling, actors, dictionary])

  const onContextMenu = useEffectEvent((event: MouseEvent) => {
    const at = { x: event.clientX, y: event.clientY }
    const selection = document.getSelection()
    const pointed = event.button === 2 ? document.caretPositionFromPoint(at.x, at.y) : null
    const [node, offset] = pointed
      ? [pointed.offsetNode, pointed.offset]
      : [selection?.focusNode, selection?.focusOffset ?? 0]
    const found = node ? marks.current?.at(node, offset) : null
    const root = editor.getRootElement()
    if (!found || !spelling || !root || state.getState().dialog !== null) return
    event.preventDefault()
    void openSpellingMenu(app, session, spelling, found, at, [null, ...editEntries(app, root)])
  })
  useEffect(
    () =>
      editor.registerRootListener((root, before) => {
        before?.removeEventListener('contextmenu', onContextMenu)
        root?.addEventListener('contextmenu', onContextMenu)
      }),
    [editor],
  )

  return {
    /** Selects the next misspelled word and opens its menu. */
    next: async () => {
      const { announce } = state.getState()
      if (!spelling) return announce(canWrite ? strings.off : strings.readOnly)
      const found = await nextMisspelling(session, spelling)
      if (!found) return announce(strings.none)
      goToFinding(session, { kind: 'block', block: found.block, range: found.range })
      // The block may not have been drawn before it was gone to.
      await new Promise(requestAnimationFrame)
      const place = domRange(session, found.block, found.range)
      // In the middle, so that the menu beneath has room and does not cover the word.
      place?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
      const { left: x, bottom: y } = place?.getBoundingClientRect() ?? new DOMRect()
      await openSpellingMenu(app, session, spelling, found, { x, y }, [])
    },
    editDictionary: () => openDictionaryMenu(app, caretPoint(editor)),
  }
}
