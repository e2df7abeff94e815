import { Button as AriaButton } from 'react-aria-components'
import { useApp } from '../../core/app-context.ts'
import { openRecent } from './open-another.ts'
import { useRecentLibraries } from './use-recent-libraries.ts'
import { strings } from './strings.ts'
import './recent-libraries.css'

/** The recently opened libraries; nothing if there are none. Opening a missing one shows what can be done. `but` is a path to leave out. */
export function RecentLibraries({ but }: { readonly but?: string }) {
  const app = useApp()
  const recent = useRecentLibraries().filter(({ path }) => path !== but)
  if (recent.length === 0) return null
  return (
    <section className="recent-libraries" aria-label={strings.recent.title}>
      <h2 className="eyebrow">{strings.recent.title}</h2>
      {recent.map(({ path, name, missing }) => (
        <AriaButton key={path} className="recent-library" onPress={() => void openRecent(app, path)}>
          <b dir="auto">{name}</b> {missing && <span className="recent-missing">{strings.recent.missing}</span>}
          <small title={path}>{path}</small>
        </AriaButton>
      ))}
    </section>
  )
}
