import { $getNodeByKey, type NodeKey } from 'lexical'
import { useEffect, useRef, useState } from 'react'
import { longestFootnote } from '#shared/briefing/rich-text.ts'
import { useDesk } from '../desk-context.ts'
import { quietTags } from '../document/quiet-update.ts'
import { $isFootnoteNode } from './FootnoteNode.tsx'
import { strings } from '../strings.tsx'

/** The mark of a footnote. Pressing it opens its words in a field beneath; a new one, which has none, is open at once. */
export function FootnoteMark({ text, nodeKey }: { readonly text: string; readonly nodeKey: NodeKey }) {
  const { session } = useDesk()
  const [isOpen, setOpen] = useState(text === '')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (isOpen) field.current?.focus()
  }, [isOpen])
  const wordsTyped = () => (field.current?.value ?? '').replaceAll(/\s*\n\s*/gu, ' ')
  // As they are typed: no blur is told of when the sheet goes with the field open.
  const keep = () =>
    session.editor.update(
      () => {
        const node = $getNodeByKey(nodeKey)
        if ($isFootnoteNode(node)) node.setText(wordsTyped())
      },
      { discrete: true, tag: quietTags(session.editor) },
    )
  const close = (back: boolean) => {
    const words = wordsTyped().trim()
    setOpen(false)
    if (words !== text || words === '')
      session.gesture(strings.footnote.gesture, () => {
        const node = $getNodeByKey(nodeKey)
        if (!$isFootnoteNode(node)) return
        if (back) node.selectNext(0, 0)
        if (words === '') node.remove()
        else node.setText(words)
      })
    if (back) session.editor.focus()
  }
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        className="footnote-mark"
        title={text}
        aria-label={strings.footnote.mark(text)}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen(true)}
      >
        *
      </button>
      {isOpen && (
        <textarea
          ref={field}
          className="footnote-field"
          aria-label={strings.footnote.words}
          placeholder={strings.footnote.words}
          defaultValue={text}
          rows={2}
          maxLength={longestFootnote}
          readOnly={!session.editor.isEditable()}
          dir="auto"
          onChange={keep}
          onBlur={() => close(false)}
          onKeyDown={(event) => {
            event.stopPropagation()
            if (event.key !== 'Escape' && event.key !== 'Enter') return
            event.preventDefault()
            close(true)
          }}
        />
      )}
    </>
  )
}
