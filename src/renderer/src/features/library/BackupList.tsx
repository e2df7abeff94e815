import { useEffect, useState } from 'react'
import type { LibraryBackup, LibraryProblem } from '#shared/library/library-view.ts'
import { useApp } from '../../core/app-context.ts'
import { Button } from '../../ui/Button.tsx'
import { holdsInWords } from './problem-words.ts'
import { longTimeText } from '#shared/words/dates.ts'

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
  if (read === null) return <p role="status">Looking for backups…</p>
  if ('failed' in read) return <p role="alert">{read.failed}</p>
  if (read.backups.length === 0) return <p>No backup was found beside it.</p>
  return (
    <>
      <p>
        What was done after a backup was made is not in it.
        {problem.kind !== 'missing' && ' The file that is there now is kept beside it.'}
      </p>
      <ul className="problem-backups" aria-label="Backups">
        {read.backups.map(({ path, madeAt, holds }) => (
          <li key={path}>
            <b>{longTimeText(madeAt)}</b>
            <small>{holds === null ? 'cannot be read' : holdsInWords(holds)}</small>
            {holds !== null && (
              <Button aria-label={`Restore the backup of ${longTimeText(madeAt)}`} onPress={() => onRestore(path)}>
                Restore
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
