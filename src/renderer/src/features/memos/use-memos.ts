import { useEffect, useState } from 'react'
import type { MemoView } from '#shared/memos/memo-view.ts'
import { useApp } from '../../core/app-context.ts'

/** Every memo, the newest first, read anew at each change: a memo shows the name of what it is on. `now` is when they were read. */
export function useMemos(): { readonly memos: readonly MemoView[]; readonly now: Date } {
  const { api, client } = useApp()
  const [read, setRead] = useState<{ readonly memos: readonly MemoView[]; readonly now: Date }>(() => ({
    memos: [],
    now: new Date(),
  }))
  useEffect(() => {
    let current = true
    const load = async () => {
      const memos = await client.want('listMemos', {})
      if (current && memos) setRead({ memos, now: new Date() })
    }
    void load()
    const stop = api.onChanged(() => void load())
    return () => {
      current = false
      stop()
    }
  }, [api, client])
  return read
}
