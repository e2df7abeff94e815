import { Button as AriaButton } from 'react-aria-components'
import { useApp } from '../../core/app-context.ts'
import { RecentLibraries } from '../library/index.ts'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { strings } from './strings.tsx'
import './first-screen.css'

/** The screen of an empty library: import a text on the left, open the example on the right. */
export function FirstScreen() {
  const { keyboard } = useApp()
  return (
    <div className="first">
      <AriaButton className="first-way" autoFocus onPress={() => void keyboard.run('source.import')}>
        <h1>
          {strings.first.paste} <KeyOf command="source.paste" />
        </h1>
        <p>{strings.first.pasteNote}</p>
        <span className="first-more">
          {strings.first.orOpen} <KeyOf command="source.import" />
        </span>
      </AriaButton>
      <AriaButton className="first-way" onPress={() => void keyboard.run('library.example')}>
        <h1>{strings.first.example}</h1>
        <p>{strings.first.exampleNote}</p>
        <span className="first-more">{strings.first.keys(<kbd>Tab</kbd>, <kbd>↵</kbd>)}</span>
      </AriaButton>
      <RecentLibraries />
    </div>
  )
}
