import { Button as AriaButton } from 'react-aria-components'
import { useApp } from '../app/app-context.ts'
import { openAnother } from '../library/open-another.ts'
import { useRecentLibraries } from '../library/use-recent-libraries.ts'
import { KeyOf } from '../ui/Keys.tsx'
import './first-screen.css'

/** The first minutes: a text of one's own on the left, a finished example on the right. */
export function FirstScreen() {
  const app = useApp()
  const { keyboard } = app
  const recent = useRecentLibraries()
  return (
    <div className="first">
      <AriaButton className="first-way" autoFocus onPress={() => void keyboard.run('source.import')}>
        <h1>
          Paste or drop a text <KeyOf command="source.paste" />
        </h1>
        <p>An article, a readout, a transcript. It is kept as it is, on this machine, in one file that you own.</p>
        <span className="first-more">
          or open a file <KeyOf command="source.import" />
        </span>
      </AriaButton>
      <AriaButton className="first-way" onPress={() => void keyboard.run('library.example')}>
        <h1>Look at a finished example</h1>
        <p>
          A short article, marked: who says what about whom, and the briefing that was made of it. It opens in a library
          of its own.
        </p>
        <span className="first-more">
          <kbd>Tab</kbd> then <kbd>↵</kbd>
        </span>
      </AriaButton>
      {recent.length > 0 && (
        <section className="first-recent" aria-label="Recent libraries">
          <h2 className="eyebrow">Recent libraries</h2>
          {recent.map(({ path, name }) => (
            <AriaButton
              key={path}
              className="first-library"
              onPress={() => void openAnother(app, 'openLibrary', { recent: path })}
            >
              <b dir="auto">{name}</b> <small>{path}</small>
            </AriaButton>
          ))}
        </section>
      )}
    </div>
  )
}
