import { useEffect, useState } from 'react'
import type { LibraryBackup, LibraryProblem } from '#shared/library/library-view.ts'
import { useApp } from '../../core/app-context.ts'
import { Button } from '../../ui/Button.tsx'
import { longTimeText } from '#shared/words/dates.ts'
import { strings } from './strings.ts'

type Read = { readonly backups: readonly LibraryBackup[] } | { readonly failed: string }

/** The backups of a library, newest first: date, content, and a button to restore it. Read again for each problem. */
export function BackupList({
  problem,
  onRestore,
}: {
  readonly problem: LibraryProblem
  readonly onRestore: (backup: string) => void
}) {
  const { client } = useApp()
  const [read, setRead] = useState<Read | null>(null)
  useEffect(() => {
    let gone = false
    void client.tryQuery('listBackups', { path: problem.path }).then((listed) => {
      if (!gone) setRead(listed.ok ? { backups: listed.value } : { failed: listed.error.message })
    })
    return () => {
      gone = true
    }
  }, [client, problem])
  if (read === null) return <p role="status">{strings.backups.looking}</p>
  if ('failed' in read) return <p role="alert">{read.failed}</p>
  if (read.backups.length === 0) return <p>{strings.backups.none}</p>
  return (
    <>
      <p>{problem.kind === 'missing' ? strings.backups.note : strings.backups.noteKept}</p>
      <ul className="problem-backups" aria-label={strings.backups.list}>
        {read.backups.map(({ path, madeAt, holds }) => (
          <li key={path}>
            <b>{longTimeText(madeAt)}</b>
            <small>{holds === null ? strings.backups.unreadable : strings.backups.holds(holds)}</small>
            {holds !== null && (
              <Button aria-label={strings.backups.restoreOf(longTimeText(madeAt))} onPress={() => onRestore(path)}>
                {strings.backups.restore}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
