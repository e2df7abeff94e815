import { useLayoutEffect, useRef, useState } from 'react'
import { type Annex, type Paper, papers } from '#shared/briefing/briefing-view.ts'
import type { Failure } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp, useAppState } from '../../core/app-context.ts'
import { useKeyScope } from '../../core/keyboard/use-key-scope.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { AnnexChoice } from './export/AnnexChoice.tsx'
import { ExportResult } from './export/ExportResult.tsx'
import { UnconfirmedList } from './export/UnconfirmedList.tsx'
import { useExportView } from './export/use-export-view.ts'
import { usePages } from './export/use-pages.ts'
import { strings } from './strings.tsx'
import './export/export.css'

type ExportState =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly path: string; readonly pages: number }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** The export dialog: the claims to confirm first, the annex with its pages, the paper size, and the result. */
export function ExportDialog({ briefing }: { readonly briefing: Id }) {
  const { client, state } = useApp()
  const close = useAppState((values) => values.closeDialog)
  const paper = useAppState((values) => values.settings.paper)
  const found = useExportView(briefing)
  const [exported, setExported] = useState<ExportState>({ kind: 'choosing' })
  const [chosen, setChosen] = useState<Id | null>(null)
  /** The annex that was chosen here. It counts before the library has it, so that Enter exports what is seen. */
  const [chosenAnnex, setChosenAnnex] = useState<Annex | null>(null)
  const listRef = useRef<HTMLDivElement>(null)
  const goRef = useRef<HTMLDivElement>(null)
  const unconfirmed = found?.unconfirmed ?? []
  const focused = unconfirmed.find(({ claim }) => claim.id === chosen)?.claim.id ?? unconfirmed[0]?.claim.id ?? null
  const ready = found !== null && unconfirmed.length === 0
  const annex = chosenAnnex ?? found?.view.annex ?? 'cited'
  const pages = usePages(ready ? found.view : null, paper, annex)

  const confirm = async (ids: Id[]) => {
    const at = unconfirmed.findIndex(({ claim }) => claim.id === ids[0])
    setChosen(unconfirmed[at + 1]?.claim.id ?? unconfirmed[at - 1]?.claim.id ?? null)
    const sentence = strings.export.confirmed(ids.length, unconfirmed.length - ids.length)
    const isOne = ids.length === 1
    const done = await client.mutate('confirmClaims', { ids }, isOne ? undefined : sentence)
    if (done !== undefined && isOne) state.getState().announce(sentence)
  }
  const chooseAnnex = async (one: Annex) => {
    setChosenAnnex(one)
    if ((await client.mutate('updateBriefing', { id: briefing, head: { annex: one } })) === undefined)
      setChosenAnnex(null)
  }
  const run = async () => {
    setExported({ kind: 'working' })
    const result = await client.tryCall('exportPdf', { briefing, paper, annex })
    if (state.getState().dialog?.kind !== 'export') return tellLater(result)
    if (result.ok) {
      setExported(result.value ? { kind: 'done', ...result.value } : { kind: 'choosing' })
      if (result.value) state.getState().announce(strings.export.exported(result.value.pages))
    } else if (result.error.code === 'cancelled') setExported({ kind: 'choosing' })
    else setExported({ kind: 'failed', failure: result.error })
  }
  // If the dialog was closed during the export, the result is shown as a notice.
  const tellLater = (result: Awaited<ReturnType<typeof client.tryCall<'exportPdf'>>>) => {
    if (!result.ok) state.getState().showNotice({ kind: 'error', message: result.error.message })
    else if (result.value)
      state
        .getState()
        .showNotice({ kind: 'info', message: strings.export.exportedTo(result.value.pages, result.value.path) })
  }
  useKeyScope('export', {
    'export.confirm': () => (focused !== null && exported.kind === 'choosing' ? void confirm([focused]) : false),
    'export.run': () => (ready && (exported.kind === 'choosing' || exported.kind === 'failed') ? void run() : false),
  })
  useLayoutEffect(() => {
    if (unconfirmed.length > 0) listRef.current?.focus()
    else if (ready && exported.kind === 'choosing') goRef.current?.querySelector('button')?.focus()
  }, [unconfirmed.length, ready, exported.kind])

  return (
    <Sheet title={strings.export.title} onLeave={close} width={600}>
      {exported.kind === 'done' ? (
        <ExportResult path={exported.path} pages={exported.pages} onLeave={close} />
      ) : (
        <>
          {unconfirmed.length > 0 && (
            <UnconfirmedList
              claims={unconfirmed}
              chosen={focused}
              onChoose={setChosen}
              onConfirm={(ids) => void confirm(ids)}
              listRef={listRef}
            />
          )}
          {ready && (
            <>
              <p className="export-ready">{strings.export.ready(found.view.title, found.view.marking)}</p>
              <AnnexChoice annex={annex} pages={pages} onChoose={(one) => void chooseAnnex(one)} />
              <label className="print-notes">
                <input
                  type="checkbox"
                  checked={found.view.printNotes}
                  onChange={({ target }) =>
                    void client.mutate('updateBriefing', { id: briefing, head: { printNotes: target.checked } })
                  }
                />
                <span>
                  {strings.export.printNotes} <small>{strings.export.printNotesDetail}</small>
                </span>
              </label>
            </>
          )}
          {exported.kind === 'failed' && (
            <p className="export-failure" role="alert">
              {exported.failure.message}
            </p>
          )}
          <div className="sheet-actions export-actions" ref={goRef}>
            <fieldset className="papers">
              <legend className="visually-hidden">{strings.export.paper}</legend>
              {papers.map((one) => (
                <label key={one} className={one === paper ? 'on' : ''}>
                  <input
                    type="radio"
                    name="paper"
                    className="visually-hidden"
                    checked={one === paper}
                    onChange={() => void client.call('updateSettings', { paper: one satisfies Paper })}
                  />
                  {one}
                </label>
              ))}
            </fieldset>
            <Button
              look="primary"
              isDisabled={!ready}
              isPending={exported.kind === 'working'}
              onPress={() => void run()}
            >
              {(exported.kind === 'working' ? strings.export.running : strings.export.run)(
                <KeyOf command="export.run" />,
              )}
            </Button>
          </div>
        </>
      )}
    </Sheet>
  )
}
