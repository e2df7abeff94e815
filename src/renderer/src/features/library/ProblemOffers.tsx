import { exactTimeText } from '#shared/words/dates.ts'
import { useId } from 'react'
import type { LibraryProblem } from '#shared/library/library-view.ts'
import { useApp } from '../../core/app-context.ts'
import { Button } from '../../ui/Button.tsx'
import { BackupList } from './BackupList.tsx'
import { OtherLibraries, useOffers, WhatWasSaid } from './offers.tsx'
import { openRecent } from './open-another.ts'
import { placeOf } from './problem-words.ts'
import { RecentLibraries } from './RecentLibraries.tsx'
import { strings } from './strings.ts'

type Part = 'back' | 'backups' | 'others'

/**
 * Says what is wrong with a library and offers ways out: try again, choose where it is, restore a backup, or use another one. Nothing is
 * written before the person chooses.
 */
export function ProblemOffers({ problem }: { readonly problem: LibraryProblem }) {
  const app = useApp()
  const { path, kind, message } = problem
  const words = kind === 'missing' ? strings.wayBack.missing : strings.wayBack.other
  const { said, isBusy, run, go } = useOffers<Part>()
  const titles = useId()

  const again = () =>
    run('back', strings.problem.looking, async () => {
      if (await openRecent(app, path)) return null
      return { part: 'back', words: words.still(exactTimeText(new Date())) }
    })

  return (
    <div className="problem-offers" data-busy={isBusy}>
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
          <h2 id={`${titles}-backups`}>{strings.problem.restoreTitle}</h2>
          <BackupList
            problem={problem}
            onRestore={(backup) => void go('backups', 'restoreBackup', { path, backup }, strings.problem.restoring)}
          />
          <WhatWasSaid said={said} part="backups" />
        </section>
      </div>
      <OtherLibraries words={strings.problem.others} go={(way, meanwhile) => void go('others', way, {}, meanwhile)} />
      <WhatWasSaid said={said} part="others" />
      <RecentLibraries but={path} />
    </div>
  )
}

/** File and folder, if the message does not name both. */
function Place({ path, message }: { readonly path: string; readonly message: string }) {
  const { file, folder } = placeOf(path)
  if (message.includes(`“${file}”`) && message.includes(`“${folder}”`)) return null
  return (
    <dl className="problem-place">
      <dt>{strings.problem.file}</dt>
      <dd>
        <bdi>{file}</bdi>
      </dd>
      <dt>{strings.problem.folder}</dt>
      <dd>
        <bdi>{folder}</bdi>
      </dd>
    </dl>
  )
}
