import { Button as AriaButton } from 'react-aria-components'
import { useApp } from '../../core/app-context.ts'
import { RecentLibraries } from '../library/index.ts'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import './first-screen.css'

/** The screen of an empty library: import a text on the left, open the example on the right. */
export function FirstScreen() {
  const { keyboard } = useApp()
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
      <RecentLibraries />
    </div>
  )
}
