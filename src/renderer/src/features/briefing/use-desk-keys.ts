import { FORMAT_TEXT_COMMAND, type TextFormatType } from 'lexical'
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { StaleClaim } from '#shared/briefing/stale/stale-view.ts'
import type { Id } from '#shared/model/id.ts'
import type { QuestionView } from '#shared/questions/question-view.ts'
import { useApp, useAppState } from '../../core/app-context.ts'
import { usePlace } from '../../core/use-place.ts'
import { useKeyScope } from '../../core/keyboard/use-key-scope.ts'
import { acceptHere } from './checks/accept-stale.ts'
import { goToFinding } from './checks/go-to-finding.ts'
import { goToSection } from './document/block-caret.ts'
import type { Desk } from './desk-context.ts'
import { $canCite, $cite, $insertSaid, $isInSaid, $moveBlock, $newJudgement } from './document/gestures.ts'
import { claimOfKey, questionOfKey } from './evidence/evidence-rows.ts'
import { insertView } from './insert-view.ts'
import { openInsertMenu } from './rail/insert-menu.ts'
import { caretPoint, registerSlash } from './document/slash.ts'
import { registerPasteAndDrop } from './document/paste-and-drop.ts'
import { useKeptCaret } from './use-kept-caret.ts'
import { citationAtCaret } from './passage/citation-at-caret.ts'
import type { usePassageCard } from './passage/use-passage-card.ts'
import type { useSpelling } from './spelling/use-spelling.ts'
import { openReadBack } from './read-back/open-read-back.ts'
import { strings } from './strings.tsx'

/** Reading speed for a text that has to be weighed. */
const wordsPerMinute = 200

/** Handles the keys of the briefing screen, and inserts or cites claims from the evidence list. */
export function useDeskKeys(
  desk: Desk,
  {
    pages,
    mostPages,
    stale,
    passage,
    spelling,
  }: {
    readonly pages: number | null
    readonly mostPages: number | null
    readonly stale: readonly StaleClaim[]
    readonly passage: Pick<ReturnType<typeof usePassageCard>, 'shown' | 'show'>
    readonly spelling: ReturnType<typeof useSpelling>
  },
) {
  const app = useApp()
  const { client, state, stores } = app
  const { session } = desk
  const { editor } = session
  /** The key of the chosen row of the evidence. */
  const [chosen, setChosen] = useState<string | null>(null)
  const claim = chosen === null ? null : claimOfKey(chosen)
  const listRef = useRef<HTMLDivElement>(null)
  const filterRef = useRef<HTMLInputElement>(null)
  const { isBack, isChosen } = useKeptCaret(session)
  const say = useCallback((message: string) => state.getState().announce(message), [state])

  const onInsert = useCallback(
    (claim: Id) => {
      let key: string | null = null
      const isThere = session.outline.getState().said.some((block) => block.claim === claim)
      session.gesture(strings.gestures.insert, () => {
        key = $insertSaid(claim)?.getKey() ?? null
      })
      if (key === null) return say(strings.cite.noPlace)
      editor.getElementByKey(key)?.scrollIntoView({ block: 'nearest' })
      say(isThere ? strings.desk.insertedTwice : strings.desk.inserted)
    },
    [session, editor, say],
  )
  const ask = useCallback((claims: readonly Id[]) => state.getState().openDialog({ kind: 'cite', claims }), [state])
  const onCite = useCallback(
    (claim: Id) => {
      if (!isChosen() || !editor.getEditorState().read($canCite)) return ask([claim])
      session.gesture(strings.gestures.cite(1), () => $cite(claim))
      say(strings.desk.cited)
    },
    [session, editor, isChosen, ask, say],
  )
  const onView = useCallback((question: QuestionView) => insertView(app, session, question), [app, session])
  const inList = () => listRef.current !== null && document.activeElement === listRef.current && chosen !== null
  const inSheet = () => document.activeElement === editor.getRootElement()
  const toSheet = () => {
    // Focus the root first: the editor does not change the caret while one of its fields has the focus.
    editor.getRootElement()?.focus({ preventScroll: true })
    editor.focus(undefined, { defaultSelection: 'rootStart' })
  }
  const format = (type: TextFormatType) => () => {
    if (!inSheet()) return false
    editor.dispatchCommand(FORMAT_TEXT_COMMAND, type)
  }
  const move = (by: 1 | -1) => () => {
    if (!inSheet()) return false
    session.gesture(by < 0 ? strings.gestures.moveUp : strings.gestures.moveDown, () => void $moveBlock(by))
  }

  useKeyScope('briefing', {
    'briefing.judgement': () => {
      editor.getRootElement()?.focus({ preventScroll: true })
      let isMade = false
      session.gesture(strings.gestures.newJudgement, () => {
        isMade = $newJudgement()
      })
      if (!isMade) say(strings.desk.noJudgements)
      toSheet()
    },
    'briefing.evidence': () => listRef.current?.focus(),
    'briefing.insert': () => (inList() ? onInsert(claim!) : false),
    'briefing.cite': () => (inList() ? onCite(claim!) : false),
    'briefing.ourView': () => {
      if (!inList()) return false
      const asked = questionOfKey(chosen!) ?? stores.claims.getState().byId.get(claim!)?.answers[0]?.question
      const question = stores.questions.getState().byId.get(asked ?? '')
      return question ? onView(question) : say(strings.desk.noQuestion)
    },
    'briefing.confirm': () => {
      if (!inList() || stores.claims.getState().byId.get(claim!)?.proposed.length === 0) return false
      void client.mutate('confirmClaims', { ids: [claim!] }).then((done) => {
        if (done !== undefined) say(strings.desk.confirmed)
      })
    },
    'briefing.accept': () => acceptHere(app, session, stale),
    'briefing.readBack': () => openReadBack(app, session.briefing),
    'briefing.passage': () => {
      const citation = passage.shown?.byKey ? null : citationAtCaret(editor)
      if (passage.shown?.byKey) return desk.jumpTo(passage.shown.claim)
      const claim = citation && passage.show(citation)
      if (!claim) return say(strings.passage.none)
      state.getState().speak(desk.word(claim)?.line ?? '')
    },
    'briefing.nextMisspelling': () => void spelling.next(),
    'briefing.dictionary': () => spelling.editDictionary(),
    'briefing.filter': () => filterRef.current?.focus(),
    'briefing.bold': format('bold'),
    'briefing.italic': format('italic'),
    'briefing.moveUp': move(-1),
    'briefing.moveDown': move(1),
    'briefing.insertHere': () => {
      if (!inSheet()) toSheet()
      openInsertMenu(app, session, caretPoint(editor))
    },
    'briefing.back': () => {
      if (document.activeElement === filterRef.current) return listRef.current?.focus()
      return inSheet() ? false : toSheet()
    },
  })

  const onSlash = useEffectEvent(() => openInsertMenu(app, session, caretPoint(editor)))
  useEffect(() => registerSlash(editor, () => onSlash()), [editor])
  useEffect(() =>
    registerPasteAndDrop(editor, (claim) => {
      // The drop is already handled inside an editor update; the gesture must follow it.
      queueMicrotask(() => (editor.getEditorState().read($isInSaid) ? onInsert(claim) : onCite(claim)))
    }),
  )

  const arrive = useEffectEvent(() => {
    if (state.getState().dialog === null) toSheet()
  })
  useEffect(() => {
    if (isBack) arrive()
  }, [isBack])
  const forBriefing = useAppState((values) => values.forBriefing)
  useEffect(() => {
    if (!isBack || forBriefing === null) return
    state.getState().set({ forBriefing: null })
    if (forBriefing.kind === 'cite') ask(forBriefing.claims)
    else if (forBriefing.kind === 'section') goToSection(editor, forBriefing.section)
    else if (forBriefing.kind === 'block') {
      const { block, end } = forBriefing
      goToFinding(session, { kind: 'block', block, range: end === undefined ? null : { start: end, end } })
    } else document.querySelector<HTMLElement>(`.sheet-head [name="${forBriefing.field}"]`)?.focus()
  }, [isBack, forBriefing, state, ask, editor, session])

  const words = useStore(session.outline, (outline) => outline.words)
  usePlace(lengthText(words, pages, mostPages))

  return { chosen, onChoose: setChosen, onInsert, onCite, onView, listRef, filterRef }
}

/** "131 words · 1 min · 2 pages": the estimated reading time, and how many pages it had when it was printed last. */
function lengthText(words: number, pages: number | null, mostPages: number | null): string {
  return strings.desk.length(words, Math.max(1, Math.round(words / wordsPerMinute)), pages, mostPages)
}
