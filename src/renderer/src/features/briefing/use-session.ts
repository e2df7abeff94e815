import { useEffect, useState } from 'react'
import type { BriefingHead, BriefingView, IgnoredFinding } from '#shared/briefing/briefing-view.ts'
import type { ReadBack } from '#shared/briefing/read-back/citing-sentences.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp } from '../../core/app-context.ts'
import { type ComposerSession, openSession } from './document/composer-session.ts'

/** Opens a briefing, applies changes made elsewhere, and saves unsaved text on closing. */
export function useSession(briefing: Id): {
  readonly session: ComposerSession
  readonly head: BriefingHead
  readonly ignored: readonly IgnoredFinding[]
  readonly readBack: readonly ReadBack[]
} | null {
  const { api, client, flushers, state } = useApp()
  const [session, setSession] = useState<ComposerSession | null>(null)
  const [read, setRead] = useState<BriefingView | null>(null)

  useEffect(() => {
    let open: ComposerSession | null = null
    let left = false
    void client.query('readBriefing', { id: briefing }).then((view) => {
      if (!view || left) return
      open = openSession(view, client, state, setRead)
      setSession(open)
    })
    const stops = [
      api.onChanged(({ affected, commit }) => {
        // What was read back counts only while the cited claims are as they were.
        const cited = new Set(open?.outline.getState().cited)
        if (
          affected.some(({ type, id }) => (type === 'briefing' ? id === briefing : type === 'claim' && cited.has(id)))
        )
          void open?.changed(commit)
      }),
      flushers.add(async () => (await open?.flush()) ?? true),
    ]
    return () => {
      left = true
      for (const stop of stops) stop()
      open?.dispose()
    }
  }, [api, client, flushers, state, briefing])

  return session && read ? { session, head: read, ignored: read.ignored, readBack: read.readBack } : null
}
