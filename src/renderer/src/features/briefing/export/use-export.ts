import { useRef, useState } from 'react'
import type { Annex, Paper } from '#shared/briefing/briefing-view.ts'
import type { Failure } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp } from '../../../core/app-context.ts'
import { strings } from './strings.tsx'

export type ExportState =
  /** `cancelled`: the last export was cancelled. */
  | { readonly kind: 'choosing'; readonly cancelled: boolean }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly path: string; readonly pages: number }
  | { readonly kind: 'failed'; readonly failure: Failure }

type WhatToExport = { readonly briefing: Id; readonly paper: Paper; readonly annex: Annex }

/** Exports a briefing, and cancels that while it is under way. `attempts` counts the exports that ended. */
export function useExport(what: WhatToExport): {
  readonly exported: ExportState
  readonly attempts: number
  readonly run: () => Promise<void>
  readonly cancel: () => void
} {
  const { client, state } = useApp()
  const [exported, setExported] = useState<ExportState>({ kind: 'choosing', cancelled: false })
  const [attempts, setAttempts] = useState(0)
  const isWorking = useRef(false)

  const run = async () => {
    if (isWorking.current) return
    isWorking.current = true
    setExported({ kind: 'working' })
    const result = await client.tryCall('exportPdf', what)
    isWorking.current = false
    if (state.getState().dialog?.kind !== 'export') return tellLater(result)
    setAttempts((before) => before + 1)
    if (result.ok) {
      setExported(result.value ? { kind: 'done', ...result.value } : { kind: 'choosing', cancelled: false })
      if (result.value) state.getState().announce(strings.exported(result.value.pages))
    } else if (result.error.code === 'cancelled') {
      setExported({ kind: 'choosing', cancelled: true })
      state.getState().announce(strings.cancelled)
    } else setExported({ kind: 'failed', failure: result.error })
  }
  // If another dialog took the place of this one during the export, the result is shown as a notice.
  const tellLater = (result: Awaited<ReturnType<typeof client.tryCall<'exportPdf'>>>) => {
    const { showNotice } = state.getState()
    if (!result.ok) showNotice({ kind: 'error', message: result.error.message })
    else if (result.value)
      showNotice({ kind: 'info', message: strings.exportedTo(result.value.pages, result.value.path) })
  }
  return { exported, attempts, run, cancel: () => void client.call('cancelExport', {}) }
}
