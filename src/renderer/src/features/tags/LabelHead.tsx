import type { ReactNode } from 'react'
import { useApp, useAppState } from '../../core/app-context.ts'
import './tags.css'

/** The head shared by the screens of tags and memos. */
export function LabelHead({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { keyboard } = useApp()
  const screen = useAppState((values) => values.screen)
  return (
    <header className="register-head">
      <h1>{title}</h1>
      <nav className="label-modes" aria-label="Tags and memos">
        <button
          type="button"
          className="register-chip"
          {...(screen === 'tags' && { 'aria-current': 'page' as const })}
          onClick={() => keyboard.run('go.tags')}
        >
          tags
        </button>
        <button
          type="button"
          className="register-chip"
          {...(screen === 'memos' && { 'aria-current': 'page' as const })}
          onClick={() => keyboard.run('go.memos')}
        >
          memos
        </button>
      </nav>
      {children}
    </header>
  )
}
