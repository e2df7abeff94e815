import { useEffect, useState } from 'react'
import type { MemoOwner } from '#shared/memos/memo-view.ts'
import { useApp, useAppState } from '../app/app-context.ts'
import { MemoSheet } from './MemoSheet.tsx'

/** The memo on any record, whether there is one already or not. */
export function MemoOnSheet({ owner }: { readonly owner: MemoOwner }) {
  const { client } = useApp()
  const close = useAppState((values) => values.closeDialog)
  const [read, setRead] = useState<{ readonly name: string; readonly body: string } | null>(null)
  useEffect(() => {
    let current = true
    void client.want('readMemoOn', { owner }).then((found) => {
      if (!current) return
      if (found) setRead(found)
      else close()
    })
    return () => { current = false }
  }, [client, owner, close])
  return read && <MemoSheet owner={{ type: owner.type, name: read.name }} kept={read.body} onSave={(body) => client.save('setMemo', { owner, body })} onLeave={close} />
}
