import { useEffect, useState } from 'react'
import type { Filter, SavedFilter } from '#shared/registers/filter.ts'
import { useApp } from '../../core/app-context.ts'

/** The saved filters of one register, read again when one changes. */
export function useSavedFilters(screen: Filter['screen']): readonly SavedFilter[] {
  const { api, client } = useApp()
  const [filters, setFilters] = useState<readonly SavedFilter[]>([])
  useEffect(() => {
    let current = true
    const read = async () => {
      const all = await client.query('listFilters', {})
      if (current && all) setFilters(all.filter((one) => one.screen === screen))
    }
    void read()
    const stop = api.onChanged(({ affected }) => {
      if (affected.some(({ type }) => type === 'filter')) void read()
    })
    return () => {
      current = false
      stop()
    }
  }, [api, client, screen])
  return filters
}
