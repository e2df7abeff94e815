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

type Part = 'back' | 'backups' | 'others'
/** What became of what the person did last, said in the part where they did it. */
type Said = { readonly part: Part; readonly words: string; readonly isRefusal?: boolean }

/** What is wrong with a library, and what can be done: look again, say where it is, restore a backup, or go on with another one. Nothing is written before the person chooses. */
export function ProblemOffers({ problem }: { readonly problem: LibraryProblem }) {
  const app = useApp()
  const { path, kind, message } = problem
  const words = kind === 'missing' ? wayBack.missing : wayBack.other
  const [said, setSaid] = useState<Said | null>(null)
  const busy = useRef(false)
  const titles = useId()

  /** One thing at a time; `work` answers what is said afterwards, where the person is still here. */
  const run = async (part: Part, meanwhile: string, work: () => Promise<Said | null>) => {
    if (busy.current) return
    busy.current = true
    setSaid({ part, words: meanwhile })
    try {
      setSaid(await work())
    } finally {
      busy.current = false
    }
  }
  const again = () =>
    run('back', 'Looking…', async () => {
      if (await openRecent(app, path)) return null
      return { part: 'back', words: `${words.still} (${new Date().toLocaleTimeString('en-GB')}).` }
    })
  const go = <W extends Way>(part: Part, way: W, input: Input<W>, meanwhile = '') =>
    run(part, meanwhile, async () => {
      const opened = await tryAnother(app, way, input)
      if (opened.ok || opened.error.code === 'cancelled') return null
      return { part, words: opened.error.message, isRefusal: true }
    })

  return (
    <div className="problem-offers">
      <p className="problem-message">{message}</p>
      <Place path={path} message={message} />
      <div className="problem-ways">
        <section className="problem-way" aria-labelledby={`${titles}-back`}>
          <h2 id={`${titles}-back`}>{words.title}</h2>
          <p>{words.text}</p>
          <div className="problem-buttons">
            <Button look="primary" autoFocus onPress={() => void again()}>
              {words.again}
            </Button>
            <Button onPress={() => void go('back', 'locateLibrary', { path })}>{words.choose}</Button>
          </div>
          <WhatWasSaid said={said} part="back" />
        </section>
        <section className="problem-way" aria-labelledby={`${titles}-backups`}>
          <h2 id={`${titles}-backups`}>Restore a backup</h2>
          <BackupList
            problem={problem}
            onRestore={(backup) => void go('backups', 'restoreBackup', { path, backup }, 'Restoring…')}
          />
          <WhatWasSaid said={said} part="backups" />
        </section>
      </div>
      <div className="problem-others">
        <span>Or go on without it:</span>
        <Button onPress={() => void go('others', 'openLibrary', {})}>
          Open another library… <KeyOf command="library.open" />
        </Button>
        <Button onPress={() => void go('others', 'newLibrary', {})}>
          New library… <KeyOf command="library.new" />
        </Button>
        <Button onPress={() => void go('others', 'openExample', {}, 'Opening the example…')}>Open the example</Button>
      </div>
      <WhatWasSaid said={said} part="others" />
      <RecentLibraries but={path} />
    </div>
  )
}

/** Which file it is, where the sentence does not say all of it. */
function Place({ path, message }: { readonly path: string; readonly message: string }) {
  const { file, folder } = placeOf(path)
  if (message.includes(`“${file}”`) && message.includes(`“${folder}”`)) return null
  return (
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
  )
}

function WhatWasSaid({ said, part }: { readonly said: Said | null; readonly part: Part }) {
  const here = said?.part === part ? said : null
  return (
    <>
      <p className="problem-said" role="status">
        {here && !here.isRefusal && here.words}
      </p>
      {here?.isRefusal && (
        <p className="problem-said refusal" role="alert">
          {here.words}
        </p>
      )}
    </>
  )
}
