import { useApp, useAppState } from '../../core/app-context.ts'
import { RecentLibraries } from '../library/index.ts'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { Button } from '../../ui/Button.tsx'
import { strings } from './strings.tsx'
import './first-screen.css'

/** The screen of an empty library: what Attaché is, a text on the left, the example on the right, other libraries below. */
export function FirstScreen() {
  const { keyboard } = useApp()
  const here = useAppState(({ library }) => library?.path)
  return (
    <div className="first">
      <header>
        <h1>{strings.first.title}</h1>
        <p>{strings.first.what}</p>
      </header>
      <div className="first-ways">
        <section className="first-way drop">
          <h2>{strings.first.sources}</h2>
          <p>{strings.first.sourcesNote}</p>
          <div className="first-buttons">
            <Button look="primary" autoFocus onPress={() => void keyboard.run('source.import')}>
              {strings.first.choose} <KeyOf command="source.import" />
            </Button>
            <Button onPress={() => void keyboard.run('source.paste')}>
              {strings.first.paste} <KeyOf command="source.paste" />
            </Button>
          </div>
        </section>
        <section className="first-way example">
          <div>
            <h2>{strings.first.example}</h2>
            <p>{strings.first.exampleNote}</p>
            <div className="first-buttons">
              <Button onPress={() => void keyboard.run('library.example')}>{strings.first.openExample}</Button>
            </div>
          </div>
          <NotePicture />
        </section>
      </div>
      <footer>
        <span>{strings.first.haveLibrary}</span>
        <Button onPress={() => void keyboard.run('library.open')}>
          {strings.first.openLibrary} <KeyOf command="library.open" />
        </Button>
      </footer>
      <RecentLibraries {...(here !== undefined && { but: here })} />
    </div>
  )
}

/** A small drawing of a printed note: marking, title, lines, two likelihood gauges. */
function NotePicture() {
  return (
    <svg className="first-note" viewBox="0 0 118 164" aria-hidden="true">
      <rect className="page" x="0.5" y="0.5" width="117" height="163" />
      <path className="thick" d="M78 11h29M12 30h66M12 41h44" />
      <path className="thin" d="M12 56h94M12 66h94M12 74h86M12 82h94" />
      <path className="mid" d="M12 96h53M12 104h42M12 114h53M12 122h42" />
      <path className="hair" d="M74 99h32M74 117h32" />
      <path className="thick" d="M80 99h9M94 117h9" />
      <path className="hair" d="M12 138h94M12 145h94M12 152h60" />
    </svg>
  )
}
