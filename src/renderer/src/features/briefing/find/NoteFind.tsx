import { $getNodeByKey } from 'lexical'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useApp, useAppState } from '../../../core/app-context.ts'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { useKeyScope } from '../../../core/keyboard/use-key-scope.ts'
import { Button } from '../../../ui/Button.tsx'
import { useDesk } from '../desk-context.ts'
import { $selectInBlock } from '../document/block-caret.ts'
import { findMatches, type Match } from './matches.ts'
import { foundWithin, replaceMatches } from './replace.ts'
import { useMatchMarks } from './use-match-marks.ts'
import { strings } from '../strings.tsx'
import './note-find.css'

/** Finds words in what the analyst wrote, and replaces them. Quotations and what is computed are no words of the analyst's. */
export function NoteFind() {
  const { state } = useApp()
  const { session } = useDesk()
  const { editor, document: blocks } = session
  const { words, asked } = useAppState((values) => values.find)
  const outline = useStore(session.outline)
  const canWrite = useAppState(({ library }) => (library?.readOnly ?? null) === null)
  const [other, setOther] = useState('')
  const [at, setAt] = useState(0)
  const [isIn, setIn] = useState(false)
  const strip = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  // The outline is read again after every pause; what is searched is the document itself.
  const matches = useMemo(() => (outline ? findMatches(blocks.blocksNow(), words) : []), [blocks, words, outline])
  // Behind the last place comes the first.
  const here = matches[at < matches.length ? at : 0]
  useMatchMarks(session, matches, here)

  const show = (match: Match | undefined) => {
    const key = match && blocks.keyOf(match.block)
    if (key) editor.getElementByKey(key)?.scrollIntoView({ block: 'nearest' })
  }
  const step = (by: 1 | -1) => {
    if (matches.length === 0) return
    const next = ((here ? matches.indexOf(here) : 0) + by + matches.length) % matches.length
    setAt(next)
    show(matches[next])
    state.getState().speak(strings.find.at(next + 1, matches.length))
  }
  const replace = (some: readonly Match[]) => {
    const count = replaceMatches(session, some, words, other)
    // On to the next place: the words may stand in what replaced them.
    if (here && some.length === 1) setAt(matches.indexOf(here) + foundWithin(session, here, words, other))
    state.getState().announce(strings.find.replaced(count))
    field.current?.focus()
  }
  const close = () => {
    state.getState().setFind({ isOpen: false })
    editor.getRootElement()?.focus({ preventScroll: true })
    const key = here ? blocks.keyOf(here.block) : null
    if (here && key)
      editor.update(() => {
        const node = $getNodeByKey(key)
        if (node) $selectInBlock(node, here.range.start, here.range.end)
      })
  }
  useKeyScope(
    'find',
    { 'find.next': () => stepInField(1), 'find.previous': () => stepInField(-1), 'find.close': close },
    isIn,
  )
  function stepInField(by: 1 | -1): void | false {
    return document.activeElement === field.current ? step(by) : false
  }
  // Before the next key: it must not go where the focus was.
  useLayoutEffect(() => {
    if (asked === null) return
    state.getState().setFind({ asked: null })
    field.current?.focus()
    field.current?.select()
    if (asked !== 'field') queueMicrotask(() => step(asked === 'next' ? 1 : -1))
  })

  const isMissing = words !== '' && matches.length === 0
  return (
    <div
      ref={strip}
      role="search"
      className="note-find"
      aria-label={strings.find.label}
      onFocus={() => setIn(true)}
      onBlur={({ currentTarget, relatedTarget }) => setIn(currentTarget.contains(relatedTarget))}
    >
      <span className={isMissing ? 'note-find-field is-missing' : 'note-find-field'}>
        <input
          ref={field}
          className="input"
          dir="auto"
          aria-label={strings.find.label}
          placeholder={strings.find.label}
          maxLength={500}
          value={words}
          onChange={({ target }) => {
            setAt(0)
            state.getState().setFind({ words: target.value })
          }}
        />
        {words !== '' && (
          <small>
            {isMissing ? strings.find.none : strings.find.at((here ? matches.indexOf(here) : 0) + 1, matches.length)}
          </small>
        )}
      </span>
      <input
        className="input"
        dir="auto"
        aria-label={strings.find.with}
        placeholder={strings.find.with}
        maxLength={500}
        value={other}
        onChange={({ target }) => setOther(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !here || !canWrite) return
          event.preventDefault()
          replace([here])
        }}
      />
      <Button isDisabled={!here || !canWrite} onPress={() => here && replace([here])}>
        {strings.find.replace}
      </Button>
      <Button isDisabled={!here || !canWrite} onPress={() => replace(matches)}>
        {strings.find.replaceAll}
      </Button>
      <Button look="quiet" onPress={close}>
        {strings.find.close(<KeyOf command="find.close" />)}
      </Button>
    </div>
  )
}
