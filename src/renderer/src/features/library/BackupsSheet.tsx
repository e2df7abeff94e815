import { backupBudgetKey, backupBudgets } from '#shared/library/backup-budget.ts'
import { sizeText } from '#shared/words/counted.ts'
import { useApp, useAppState } from '../../core/app-context.ts'
import { useQuery } from '../../core/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useState } from 'react'
import { strings } from './strings.ts'

/** How much space the backups beside the library take, and how much they may. */
export function BackupsSheet() {
  const { client } = useApp()
  const close = useAppState((state) => state.closeDialog)
  const space = useQuery('readBackupSpace', {})
  const [chosen, setChosen] = useState<number | null>(null)
  const choose = (budget: number) => {
    setChosen(budget)
    void client.call('keepUiState', { key: backupBudgetKey, value: String(budget) })
  }
  return (
    <Sheet title={strings.backupSpace.title} onLeave={close}>
      <p className="sheet-note">{strings.backupSpace.what}</p>
      {space && (
        <>
          <p role="status">{strings.backupSpace.taken(space.count, sizeText(space.bytes))}</p>
          <label className="field">
            <span className="label">{strings.backupSpace.most}</span>
            <select
              className="input"
              autoFocus
              value={chosen ?? space.budget}
              onChange={(event) => choose(Number(event.target.value))}
            >
              {backupBudgets.map((bytes) => (
                <option key={bytes} value={bytes}>
                  {sizeText(bytes)}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
      <div className="sheet-actions">
        <Button look="primary" onPress={close}>
          {strings.backupSpace.done} <kbd>↵</kbd>
        </Button>
      </div>
    </Sheet>
  )
}
