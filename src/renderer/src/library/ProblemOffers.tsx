import { useId, useRef, useState } from 'react'
import type { Input } from '#shared/contract/contract.ts'
import type { LibraryProblem } from '#shared/library/library-view.ts'
import { useApp } from '../app/app-context.ts'
import { Button } from '../ui/Button.tsx'
import { KeyOf } from '../ui/Keys.tsx'
import { BackupList } from './BackupList.tsx'
import { openRecent, tryAnother, type Way } from './open-another.ts'
import { placeOf, wayBack } from './problem-words.ts'
import { RecentLibraries } from './RecentLibraries.tsx'
import './library-problem.css'

/** What is wrong with a library, and what can be done: look again, say where it is, restore a backup, or go on with another one. Nothing is written before the person chooses. */
export function ProblemOffers({ problem }: { readonly problem: LibraryProblem }) {
  const app = useApp()
  const { path, kind, message } = problem
  const { file, folder } = placeOf(path)
  const words = kind === 'missing' ? wayBack.missing : wayBack.other
  const [doing, setDoing] = useState('')
  const [refusal, setRefusal] = useState('')
  const busy = useRef(false)
  const titles = useId()

  /** One thing at a time; `work` answers what is said afterwards, where the person is still here. */
  const run = async (what: string, work: () => Promise<string>) => {
    if (busy.current) return
    busy.current = true
    setRefusal('')
    setDoing(what)
    try {
      setDoing(await work())
    } finally {
      busy.current = false
    }
  }
  const again = () =>
    run('Looking…', async () => {
      if (await openRecent(app, path)) return ''
      return `${words.still} (${new Date().toLocaleTimeString('en-GB')}).`
    })
  const go = <W extends Way>(what: string, way: W, input: Input<W>) =>
    run(what, async () => {
      const opened = await tryAnother(app, way, input)
      if (!opened.ok && opened.error.code !== 'cancelled') setRefusal(opened.error.message)
      return ''
    })

  return (
    <div className="problem-offers">
      <p className="problem-message">{message}</p>
      <dl className="problem-place">
        <dt>File</dt>
        <dd>
          <bdi>{file}</bdi>
        </dd>
        <dt>Folder</dt>
        <dd>
          <bdi>{folder}</bdi>
        </dd>
      </dl>
      <div className="problem-ways">
        <section className="problem-way" aria-labelledby={`${titles}-back`}>
          <h2 id={`${titles}-back`}>{words.title}</h2>
          <p>{words.text}</p>
          <div className="problem-buttons">
            <Button look="primary" autoFocus onPress={() => void again()}>
              {words.again}
            </Button>
            <Button onPress={() => void go('', 'locateLibrary', { path })}>{words.choose}</Button>
          </div>
        </section>
        <section className="problem-way" aria-labelledby={`${titles}-backup`}>
          <h2 id={`${titles}-backup`}>Restore a backup</h2>
          <BackupList
            problem={problem}
            onRestore={(backup) => void go('Restoring…', 'restoreBackup', { path, backup })}
          />
        </section>
      </div>
      <p className="problem-doing" role="status">
        {doing}
      </p>
      {refusal !== '' && (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      )}
      <div className="problem-others">
        <span>Or leave it for now:</span>
        <Button onPress={() => void go('', 'openLibrary', {})}>
          Open another library… <KeyOf command="library.open" />
        </Button>
        <Button onPress={() => void go('', 'newLibrary', {})}>
          New library… <KeyOf command="library.new" />
        </Button>
        <Button onPress={() => void go('Opening the example…', 'openExample', {})}>Open the example</Button>
      </div>
      <RecentLibraries />
    </div>
  )
}
