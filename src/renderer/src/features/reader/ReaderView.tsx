import '@fontsource-variable/source-serif-4/wght-italic.css'
import { useLayoutEffect, useRef } from 'react'
import { beginReaderListening } from './reader-listening.ts'
import { loadDrafts } from './kept-drafts.ts'
import { mountReader } from './editor/mount-reader.ts'
import { useOpenText } from './open-text.ts'
import './marks.css'

/** The text. The first `drawFirst` blocks are drawn at once, the rest after the first frame. */
export function ReaderView({ label, drawFirst }: { readonly label: string; readonly drawFirst: number }) {
  const openText = useOpenText()
  const root = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!root.current) return
    const { text, index, state } = openText
    const reader = mountReader(root.current, {
      text: text.text,
      blocks: text.blocks,
      marksOf: index.marksOf,
      blockAt: index.blockAt,
      drawFirst,
    })
    const detach = openText.attach(reader)
    const quiet = beginReaderListening(openText, reader)
    let gone = false
    void loadDrafts(openText)
    void reader.drawn.then(() => {
      if (!gone) state.setState({ drawn: true })
    })
    return () => {
      gone = true
      quiet()
      detach()
      reader.dispose()
    }
  }, [openText, drawFirst])
  return <div ref={root} className="reader" contentEditable={false} role="document" aria-label={label} tabIndex={0} />
}
