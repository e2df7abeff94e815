import '@fontsource-variable/source-serif-4/wght-italic.css'
import { useLayoutEffect, useRef } from 'react'
import { beginReaderListening } from './reader-listening.ts'
import { loadDrafts } from './kept-drafts.ts'
import { furnish } from './editor/furnishing.ts'
import { stylesByBlock } from './editor/style-marks.ts'
import { mountReader } from './editor/mount-reader.ts'
import { asideKind } from './aside-of-text.ts'
import { strings } from './strings.tsx'
import { useOpenText } from './open-text.ts'
import './marks.css'

/** The text. The first `drawFirst` blocks are drawn at once, the rest after the first frame. */
export function ReaderView({ label, drawFirst }: { readonly label: string; readonly drawFirst: number }) {
  const openText = useOpenText()
  const root = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!root.current) return
    const { text, index, state } = openText
    const styles = stylesByBlock(text.blocks, text.styles)
    const furnishings = furnish(text, strings.aside.heading[asideKind(openText)])
    const reader = mountReader(root.current, {
      text: text.text,
      blocks: text.blocks,
      marksOf: index.marksOf,
      stylesOf: (block) => styles[block] ?? [],
      furnishing: (block) => furnishings[block] ?? { above: null, within: null },
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
