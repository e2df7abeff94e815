import { useEffect, useState } from 'react'
import type { MemoOwner } from '#shared/memos/memo-view.ts'
import { useApp, useAppState } from '../../core/app-context.ts'
import { memoDraftKey, MemoSheet } from './MemoSheet.tsx'

/** Edits the memo on any record, existing or new. */
export function MemoOnSheet({ owner }: { readonly owner: MemoOwner }) {
  const { client, flushers } = useApp()
  const close = useAppState((values) => values.closeDialog)
  const [read, setRead] = useState<{ readonly name: string; readonly body: string } | null>(null)
  useEffect(() => {
    let current = true
    const open = async () => {
      // A card beneath may contain unsaved text of the memo. It is saved after the sheet has rendered.
      await Promise.resolve()
      await flushers.flushAll()
      const found = await client.query('readMemoOn', { owner })
      if (!current) return
      if (found) setRead(found)
      else close()
    }
    void open()
    return () => {
      current = false
    }
  }, [client, flushers, owner, close])
  return (
    <MemoSheet
      owner={{ type: owner.type, name: read?.name ?? '' }}
      draftKey={memoDraftKey(owner.id)}
      kept={read?.body ?? null}
      onSave={(body, done) => client.mutate('setMemo', { owner, body }, done)}
      onLeave={close}
    />
  )
}
