import type { ReactNode } from 'react'
import { useApp, useAppState } from '../../core/app-context.ts'
import { strings } from './strings.tsx'
import './tags.css'

/** The head shared by the screens of tags and memos. */
export function LabelHead({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { keyboard } = useApp()
  const screen = useAppState((values) => values.screen)
  return (
    <header className="register-head">
      <h1>{title}</h1>
      <nav className="label-modes" aria-label={strings.modes.label}>
        <button
          type="button"
          className="register-chip"
          {...(screen === 'tags' && { 'aria-current': 'page' as const })}
          onClick={() => keyboard.run('go.tags')}
        >
          {strings.modes.tags}
        </button>
        <button
          type="button"
          className="register-chip"
          {...(screen === 'memos' && { 'aria-current': 'page' as const })}
          onClick={() => keyboard.run('go.memos')}
        >
          {strings.modes.memos}
        </button>
      </nav>
      {children}
    </header>
  )
}
