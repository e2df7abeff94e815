import '@fontsource-variable/source-serif-4/wght-italic.css'
import { useLayoutEffect, useRef } from 'react'
import { beginReaderListening } from './reader-listening.ts'
import { loadDraft } from './kept-draft.ts'
import { mountReader } from './editor/mount-reader.ts'
import { useReading } from './reading.ts'
import './marks.css'

/** The text. The first `drawFirst` blocks are drawn at once, the rest after the first frame. */
export function ReaderView({ label, drawFirst }: { readonly label: string; readonly drawFirst: number }) {
  const reading = useReading()
  const root = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!root.current) return
    const { text, index, state } = reading
    const reader = mountReader(root.current, {
      text: text.text,
      blocks: text.blocks,
      marksOf: index.marksOf,
      blockAt: index.blockAt,
      drawFirst,
    })
    const detach = reading.attach(reader)
    const quiet = beginReaderListening(reading, reader)
    let gone = false
    void loadDraft(reading)
    void reader.drawn.then(() => {
      if (!gone) state.setState({ drawn: true })
    })
    return () => {
      gone = true
      quiet()
      detach()
      reader.dispose()
    }
  }, [reading, drawFirst])
  return <div ref={root} className="reader" contentEditable={false} role="document" aria-label={label} tabIndex={0} />
}
