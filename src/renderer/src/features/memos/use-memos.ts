import { useEffect, useState } from 'react'
import type { MemoView } from '#shared/memos/memo-view.ts'
import { useApp } from '../../core/app-context.ts'

/** All memos, newest first. Read again after every change, because a memo shows the name of its record. `now` is the time of reading. */
export function useMemos(): { readonly memos: readonly MemoView[]; readonly now: Date } {
  const { api, client } = useApp()
  const [read, setRead] = useState<{ readonly memos: readonly MemoView[]; readonly now: Date }>(() => ({
    memos: [],
    now: new Date(),
  }))
  useEffect(() => {
    let current = true
    const load = async () => {
      const memos = await client.query('listMemos', {})
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
