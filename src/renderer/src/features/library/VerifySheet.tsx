import { useEffect, useState } from 'react'
import type { VerifyReport } from '#shared/library/library-view.ts'
import { useApp, useAppState } from '../../core/app-context.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { strings } from './strings.ts'

/** Verifies the library: sources are unchanged since import, and every quote is a slice of its source. */
export function VerifySheet() {
  const { client } = useApp()
  const close = useAppState((state) => state.closeDialog)
  const [report, setReport] = useState<VerifyReport | null>(null)
  useEffect(() => {
    let gone = false
    void client.query('verifyLibrary', {}).then((found) => {
      if (gone) return
      if (found) setReport(found)
      else close()
    })
    return () => {
      gone = true
    }
  }, [client, close])
  return (
    <Sheet title={strings.verify.title} onLeave={close}>
      <div role="status">{report ? <Report report={report} /> : <p>{strings.verify.reading}</p>}</div>
      <div className="sheet-actions">
        <Button look="primary" autoFocus onPress={close}>
          {strings.verify.close} <kbd>Esc</kbd>
        </Button>
      </div>
    </Sheet>
  )
}

function Report({ report }: { readonly report: VerifyReport }) {
  if (report.problems.length > 0)
    return (
      <ul>
        {report.problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    )
  return <p>{strings.verify.allWell(report)}</p>
}
