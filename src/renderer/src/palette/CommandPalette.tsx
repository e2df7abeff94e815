import { findByWords } from '#shared/search/match-words.ts'
import { useEffect, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import type { RecentLibrary, SearchHit } from '#shared/library/library-view.ts'
import { commandOf, type CommandId } from '#shared/commands/commands.ts'
import { useApp, useAppState } from '../core/app-context.ts'
import { openRecent } from '../features/library/index.ts'
import { useRecentLibraries } from '../features/library/index.ts'
import { KeyOf } from '../core/keyboard/Keys.tsx'
import { ComboBox } from '../ui/combo-box/ComboBox.tsx'
import { findCommands } from './find-commands.ts'
import { holdKeys } from '../core/keyboard/hold-keys.ts'
import { openHit } from './open-hit.ts'
import { strings } from './strings.tsx'
import './command-palette.css'

type Row =
  | { readonly kind: 'command'; readonly id: CommandId }
  | { readonly kind: 'hit'; readonly hit: SearchHit }
  | { readonly kind: 'library'; readonly recent: RecentLibrary }

/** The command palette: searches the library and, after `>`, all commands. */
export function CommandPalette({ start }: { readonly start: string }) {
  const app = useApp()
  const close = useAppState((state) => state.closeDialog)
  const [query, setQuery] = useState(start)
  const { hits, isPending } = useHits(query)
  const commands = findCommands(query.replace(/^>\s*/u, ''), app.keyboard.canRun)
  const rows: Row[] = [
    ...hits.map((hit): Row => ({ kind: 'hit', hit })),
    ...recentNamed(useRecentLibraries(), query).map((recent): Row => ({ kind: 'library', recent })),
    ...(query === '' ? [] : commands).map((id): Row => ({ kind: 'command', id })),
  ]
  const take = (row: Row | undefined) => {
    if (!row) return
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
            options={rows.map((row) => ({ id: keyOf(row), content: <RowWords row={row} /> }))}
            onType={setQuery}
            onPick={(key) => take(rows.find((row) => keyOf(row) === key))}
          />
          {rows.length === 0 && (
            <p className="box-empty">{query === '' ? strings.palette.empty : strings.palette.noneFound}</p>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function keyOf(row: Row): string {
  return row.kind === 'hit' ? row.hit.id : row.kind === 'library' ? row.recent.path : row.id
}

function RowWords({ row }: { readonly row: Row }) {
  switch (row.kind) {
    case 'hit':
      return (
        <>
          <b dir="auto">{row.hit.title}</b>
          <small>
            {strings.palette.hit[row.hit.type]} · {row.hit.detail}
          </small>
        </>
      )
    case 'library':
      return (
        <>
          <b dir="auto">{row.recent.name}</b>
          <small title={row.recent.path}>
            {row.recent.missing ? strings.palette.libraryMissing : strings.palette.library} · {row.recent.path}
          </small>
        </>
      )
    case 'command':
      return (
        <>
          <b>{commandOf(row.id).label}</b>
          <KeyOf command={row.id} />
        </>
      )
  }
}

function recentNamed(recent: readonly RecentLibrary[], query: string): readonly RecentLibrary[] {
  return query.startsWith('>') ? [] : findByWords(recent, query, ({ name }) => name)
}

/** What the library finds. While `isPending`, the hits are still those of an earlier query. */
function useHits(query: string): { readonly hits: readonly SearchHit[]; readonly isPending: boolean } {
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
    void client.query('search', { query }).then((hits) => {
      if (current) setFound({ query, hits: hits ?? [] })
    })
    return () => {
      current = false
    }
  }, [client, query, searches])
  return searches ? { hits: found.hits, isPending: found.query !== query } : { hits: [], isPending: false }
}
