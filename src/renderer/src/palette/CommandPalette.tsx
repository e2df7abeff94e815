import { findByWords } from '#shared/search/match-words.ts'
import { useEffect, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import type { RecentLibrary, SearchHit } from '#shared/library/library-view.ts'
import { commandOf } from '#shared/commands/commands.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp, useAppState } from '../core/app-context.ts'
import { useCasesOf, useChosenCase, useElsewhere } from '../core/cases.ts'
import { openRecent } from '../features/library/index.ts'
import { useRecentLibraries } from '../features/library/index.ts'
import { KeyOf } from '../core/keyboard/Keys.tsx'
import { ComboBox } from '../ui/combo-box/ComboBox.tsx'
import { findCommands } from './find-commands.ts'
import { holdKeys } from '../core/keyboard/hold-keys.ts'
import { HitWords } from './HitWords.tsx'
import { openHit } from './open-hit.ts'
import { headingOf, hitRows, keyOfRow, type HitGroup, type PaletteRow } from './palette-rows.ts'
import { LeaveButton } from '../ui/LeaveButton.tsx'
import { strings } from './strings.tsx'
import './command-palette.css'

/** The command palette: searches the library and, after `>`, all commands. */
export function CommandPalette({ start }: { readonly start: string }) {
  const app = useApp()
  const close = useAppState((state) => state.closeDialog)
  const [query, setQuery] = useState(start)
  const chosen = useChosenCase()
  const { hits, isPending } = useHits(query, chosen?.id ?? null)
  const casesOf = useCasesOf()
  const elsewhere = useElsewhere()
  const inOther = ({ type, id }: SearchHit) => (chosen ? elsewhere({ cases: casesOf(type, id) }, [chosen.id]) : '')
  const commands = findCommands(query.replace(/^>\s*/u, ''), app.keyboard.canRun)
  const [opened, setOpened] = useState<ReadonlySet<HitGroup>>(new Set())
  const rows: PaletteRow[] = [
    ...hitRows(hits, opened),
    ...recentNamed(useRecentLibraries(), query).map((recent): PaletteRow => ({ kind: 'library', recent })),
    ...(query === '' ? [] : commands).map((id): PaletteRow => ({ kind: 'command', id })),
  ]
  const take = (row: PaletteRow | undefined) => {
    if (!row) return
    if (row.kind === 'more') return setOpened(new Set([...opened, row.group]))
    const release = holdKeys()
    close()
    // Run after the palette has closed, so that the command finds the focus where it was. Until then no key reaches the screen beneath.
    setTimeout(() => {
      release()
      if (row.kind === 'command') app.keyboard.run(row.id)
      else if (row.kind === 'hit') openHit(app, row.hit)
      else void openRecent(app, row.recent.path)
    })
  }
  return (
    <ModalOverlay
      className="sheet-overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) close()
      }}
    >
      <Modal className="sheet-modal" style={{ maxWidth: 620 }}>
        <Dialog className="box" aria-label={strings.palette.label}>
          <ComboBox
            label={strings.palette.label}
            listLabel={strings.palette.list}
            placeholder={strings.palette.placeholder}
            className="box-input"
            listClass="box-rows"
            typed={query}
            isPending={isPending}
            options={rows.map((row) => ({
              id: keyOfRow(row),
              group: headingOf(row),
              content: <RowWords row={row} query={query} inOther={inOther} />,
            }))}
            onType={(typed) => {
              setOpened(new Set())
              setQuery(typed)
            }}
            onPick={(key) => take(rows.find((row) => keyOfRow(row) === key))}
          />
          <LeaveButton onLeave={close} />
          {rows.length === 0 && (
            <p className="box-empty">{query === '' ? strings.palette.empty : strings.palette.noneFound}</p>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function RowWords({
  row,
  query,
  inOther,
}: {
  readonly row: PaletteRow
  readonly query: string
  /** In which other case a hit is; '' if it is in the chosen one. */
  readonly inOther: (hit: SearchHit) => string
}) {
  switch (row.kind) {
    case 'hit':
      return <HitWords hit={row.hit} query={query} inOther={inOther(row.hit)} />
    case 'more':
      return <span className="hit-more">{strings.palette.more(row.count)}</span>
    case 'library':
      return (
        <span className="hit">
          <span className="hit-words" dir="auto">
            {row.recent.name}
          </span>
          <small title={row.recent.path}>
            {row.recent.missing ? strings.palette.missing(row.recent.path) : row.recent.path}
          </small>
        </span>
      )
    case 'command':
      return (
        <>
          <span className="hit-words">{commandOf(row.id).label}</span>
          <KeyOf command={row.id} />
        </>
      )
  }
}

function recentNamed(recent: readonly RecentLibrary[], query: string): readonly RecentLibrary[] {
  return query.startsWith('>') ? [] : findByWords(recent, query, ({ name }) => name)
}

/** What the library finds, first what is in the chosen case. While `isPending`, the hits are still those of an earlier query. */
function useHits(
  query: string,
  chosen: Id | null,
): { readonly hits: readonly SearchHit[]; readonly isPending: boolean } {
  const { client } = useApp()
  const [found, setFound] = useState<{ readonly query: string; readonly hits: readonly SearchHit[] }>({
    query: '',
    hits: [],
  })
  const isOpen = useAppState((state) => state.problem === null)
  const searches = isOpen && query !== '' && !query.startsWith('>')
  useEffect(() => {
    if (!searches) return
    let current = true
    void client.query('search', { query, ...(chosen !== null && { first: chosen }) }).then((hits) => {
      if (current) setFound({ query, hits: hits ?? [] })
    })
    return () => {
      current = false
    }
  }, [client, query, chosen, searches])
  return searches ? { hits: found.hits, isPending: found.query !== query } : { hits: [], isPending: false }
}
