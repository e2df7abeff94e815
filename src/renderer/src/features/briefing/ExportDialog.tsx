import { useLayoutEffect, useRef, useState } from 'react'
import { type Annex, type BriefingHead, type Paper, papers } from '#shared/briefing/briefing-view.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp, useAppState } from '../../core/app-context.ts'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { useKeyScope } from '../../core/keyboard/use-key-scope.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyCap } from '../../ui/KeyCap.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { AnnexChoice } from './export/AnnexChoice.tsx'
import { ExportResult } from './export/ExportResult.tsx'
import { OpenItems } from './export/OpenItems.tsx'
import { UnconfirmedList } from './export/UnconfirmedList.tsx'
import { useExport } from './export/use-export.ts'
import { useExportView } from './export/use-export-view.ts'
import { usePages } from './export/use-pages.ts'
import { MarkingChoice } from './head/MarkingChoice.tsx'
import { strings } from './export/strings.tsx'
import './export/export.css'

/** The export dialog: the claims to confirm first, what is printed and how, what is open, and the result. */
export function ExportDialog({ briefing }: { readonly briefing: Id }) {
  const { client, state } = useApp()
  const close = useAppState((values) => values.closeDialog)
  const paper = useAppState((values) => values.settings.paper)
  const found = useExportView(briefing)
  const [chosen, setChosen] = useState<Id | null>(null)
  /** The annex that was chosen here. It counts before the library has it, so that Enter exports what is seen. */
  const [chosenAnnex, setChosenAnnex] = useState<Annex | null>(null)
  const listRef = useRef<HTMLDivElement>(null)
  const goRef = useRef<HTMLDivElement>(null)
  const unconfirmed = found?.unconfirmed ?? []
  const focused = unconfirmed.find(({ claim }) => claim.id === chosen)?.claim.id ?? unconfirmed[0]?.claim.id ?? null
  const ready = found !== null && unconfirmed.length === 0
  const annex = chosenAnnex ?? found?.view.annex ?? 'cited'
  const { exported, attempts, run, cancel } = useExport({ briefing, paper, annex })
  const pages = usePages(found?.view ?? null, { paper, annex, turn: `${ready} ${attempts}` })
  const isWorking = exported.kind === 'working'
  const mayRun = ready && (exported.kind === 'choosing' || exported.kind === 'failed')

  const confirm = async (ids: Id[]) => {
    const at = unconfirmed.findIndex(({ claim }) => claim.id === ids[0])
    setChosen(unconfirmed[at + 1]?.claim.id ?? unconfirmed[at - 1]?.claim.id ?? null)
    const sentence = strings.confirmed(ids.length, unconfirmed.length - ids.length)
    const isOne = ids.length === 1
    const done = await client.mutate('confirmClaims', { ids }, isOne ? undefined : sentence)
    if (done !== undefined && isOne) state.getState().announce(sentence)
  }
  const save = (head: Partial<BriefingHead>) => client.mutate('updateBriefing', { id: briefing, head })
  const chooseAnnex = async (one: Annex) => {
    setChosenAnnex(one)
    if ((await save({ annex: one })) === undefined) setChosenAnnex(null)
  }
  useKeyScope('export', {
    'export.confirm': () => (focused !== null && exported.kind === 'choosing' ? void confirm([focused]) : false),
    'export.run': () => (mayRun && !isOnAnotherButton(goRef.current) ? void run() : false),
  })
  useLayoutEffect(() => {
    if (unconfirmed.length > 0) listRef.current?.focus()
    else if (ready && exported.kind === 'choosing') goRef.current?.querySelector<HTMLElement>('.primary')?.focus()
  }, [unconfirmed.length, ready, exported.kind])

  if (exported.kind === 'done')
    return (
      <Sheet title={strings.title(found?.view.title ?? '')} onLeave={close} width={600}>
        <ExportResult path={exported.path} pages={exported.pages} onLeave={close} />
      </Sheet>
    )
  return (
    <Sheet title={strings.title(found?.view.title ?? '')} onLeave={isWorking ? cancel : close} width={960}>
      {found && (
        <div className="export-parts">
          <div className="export-choices">
            {unconfirmed.length > 0 && (
              <UnconfirmedList
                claims={unconfirmed}
                chosen={focused}
                onChoose={setChosen}
                onConfirm={(ids) => void confirm(ids)}
                listRef={listRef}
              />
            )}
            <div className="export-row">
              <fieldset className="papers">
                <legend>{strings.paper}</legend>
                <span>
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
                </span>
              </fieldset>
              <span className="export-marking">
                {strings.marking}
                <MarkingChoice marking={found.view.marking} onChoose={(marking) => void save({ marking })} />
              </span>
            </div>
            <AnnexChoice annex={annex} pages={pages} onChoose={(one) => void chooseAnnex(one)} />
            <label className="print-notes">
              <input
                type="checkbox"
                checked={found.view.printNotes}
                onChange={({ target }) => void save({ printNotes: target.checked })}
              />
              <span>
                {strings.printNotes} <small>{strings.printNotesDetail}</small>
              </span>
            </label>
          </div>
          <section className="export-open" aria-label={strings.inIt}>
            <h3 className="eyebrow">{pages[annex] === undefined ? strings.notCounted : strings.pages(pages[annex])}</h3>
            <p>{strings.holds(found.holds)}</p>
            <h3 className="eyebrow">{strings.open}</h3>
            <OpenItems briefing={briefing} items={found.open} areConfirmed={ready} />
          </section>
        </div>
      )}
      <div className="sheet-actions export-actions" ref={goRef}>
        <p
          className={exported.kind === 'failed' ? 'export-failure' : ''}
          role={exported.kind === 'failed' ? 'alert' : undefined}
        >
          {exported.kind === 'failed' && exported.failure.message}
          {exported.kind === 'choosing' && exported.cancelled && strings.cancelled}
          {isWorking && strings.running}
        </p>
        <Button onPress={isWorking ? cancel : close}>{strings.cancel(<KeyCap>Esc</KeyCap>)}</Button>
        <Button look="primary" isDisabled={!ready} isPending={isWorking} onPress={() => void run()}>
          {strings.run(pages[annex] ?? null, <KeyOf command="export.run" />)}
        </Button>
      </div>
    </Sheet>
  )
}

/** Enter presses the button that has the focus; elsewhere in the dialog it exports. */
function isOnAnotherButton(actions: HTMLElement | null): boolean {
  const { activeElement } = document
  return activeElement instanceof HTMLButtonElement && activeElement !== actions?.querySelector('.primary')
}
