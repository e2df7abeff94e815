import { useEffect, useState } from 'react'
import { useApp, useAppState } from '../app/app-context.ts'

export type RecentLibrary = { readonly path: string; readonly name: string }

/** Libraries opened before, the last one first, but the one that is open. */
export function useRecentLibraries(): readonly RecentLibrary[] {
  const { client } = useApp()
  const open = useAppState((values) => values.library?.path)
  const [recent, setRecent] = useState<readonly RecentLibrary[]>([])
  useEffect(() => {
    let gone = false
    void client.want('listRecentLibraries', {}).then((libraries) => {
      if (!gone && libraries) setRecent(libraries.filter(({ path }) => path !== open))
    })
    return () => {
      gone = true
    }
  }, [client, open])
  return recent
}
