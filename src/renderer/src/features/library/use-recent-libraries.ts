import { useEffect, useState } from 'react'
import type { RecentLibrary } from '#shared/library/library-view.ts'
import { useApp, useAppState } from '../../core/app-context.ts'

/** Libraries opened before, the last one first, but the one that is open, or would be. */
export function useRecentLibraries(): readonly RecentLibrary[] {
  const { client } = useApp()
  const here = useAppState(({ library, problem }) => problem?.path ?? library?.path)
  const [recent, setRecent] = useState<readonly RecentLibrary[]>([])
  useEffect(() => {
    let gone = false
    void client.want('listRecentLibraries', {}).then((libraries) => {
      if (!gone && libraries) setRecent(libraries.filter(({ path }) => path !== here))
    })
    return () => {
      gone = true
    }
  }, [client, here])
  return recent
}
