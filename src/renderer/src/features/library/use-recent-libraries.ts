import { useEffect, useState } from 'react'
import type { RecentLibrary } from '#shared/library/library-view.ts'
import { useApp, useAppState } from '../../core/app-context.ts'

/** Recently opened libraries, last one first, without the one that is open or could not be opened. */
export function useRecentLibraries(): readonly RecentLibrary[] {
  const { client } = useApp()
  const here = useAppState(({ library, problem }) => problem?.path ?? library?.path)
  const [recent, setRecent] = useState<readonly RecentLibrary[]>([])
  useEffect(() => {
    let gone = false
    void client.query('listRecentLibraries', {}).then((libraries) => {
      if (!gone && libraries) setRecent(libraries.filter(({ path }) => path !== here))
    })
    return () => {
      gone = true
    }
  }, [client, here])
  return recent
}
