import { useEffect, useRef, useState, type DragEvent, type ReactNode } from 'react'
import { useApp } from '../../core/app-context.ts'
import { isTyping } from '../../core/keyboard/keyboard.ts'
import { importClipboard, importFiles, importPaste } from './import-text.ts'
import { strings } from './strings.tsx'

/** Accepts dropped text and files anywhere in the window, and pasted text outside of text fields. */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const app = useApp()
  const [over, setOver] = useState(false)
  /** Something dragged from within the window (words, a claim for the briefing) is never a source. */
  const ownDrag = useRef(false)

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || app.state.getState().dialog !== null) return
      event.preventDefault()
      importClipboard(app, event.clipboardData)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [app])

  const drop = (event: DragEvent) => {
    setOver(false)
    if (event.defaultPrevented || ownDrag.current) return
    event.preventDefault()
    const files = [...event.dataTransfer.files]
    const text = event.dataTransfer.getData('text/plain')
    if (files.length > 0) void importFiles(app, files)
    else if (text !== '') void importPaste(app, text)
  }
  return (
    <div
      className={over ? 'frame dropping' : 'frame'}
      data-hint={strings.first.drop}
      onDragOver={(event) => {
        if (event.defaultPrevented || ownDrag.current) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (event.currentTarget === event.target) setOver(false)
      }}
      onDrop={drop}
      onDragStart={() => {
        ownDrag.current = true
      }}
      onDragEnd={() => {
        ownDrag.current = false
      }}
    >
      {children}
    </div>
  )
}
