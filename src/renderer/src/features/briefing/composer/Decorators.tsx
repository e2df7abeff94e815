import type { LexicalEditor } from 'lexical'
import { type ReactNode, useCallback, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'

/** Renders the editor's citations and claims with React, each into the element that the editor reserves for it. */
export function Decorators({ editor }: { readonly editor: LexicalEditor }) {
  const drawn = useSyncExternalStore(
    useCallback((listener: () => void) => editor.registerDecoratorListener<ReactNode>(listener), [editor]),
    () => editor.getDecorators<ReactNode>(),
  )
  return Object.entries(drawn).map(([key, node]) => {
    const element = editor.getElementByKey(key)
    return element && createPortal(node, element, key)
  })
}
