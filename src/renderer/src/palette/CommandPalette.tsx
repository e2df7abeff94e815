import { findByWords } from '#shared/search/match-words.ts'
import { useEffect, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import type { RecentLibrary, SearchHit } from '#shared/library/library-view.ts'
import { commandOf, type CommandId } from '#shared/commands/commands.ts'
import { useApp, useAppState } from '../core/app-context.ts'
import { openRecent } from '../features/library/index.ts'
import { useRecentLibraries } from '../features/library/index.ts'
import { KeyOf } from '../core/keyboard/Keys.tsx'
import { findCommands } from './find-commands.ts'
import { holdKeys } from '../core/keyboard/hold-keys.ts'
import { openHit } from './open-hit.ts'
import './command-palette.css'

type Row =
  | { readonly kind: 'command'; readonly id: CommandId }
  | { readonly kind: 'hit'; readonly hit: SearchHit }
  | { readonly kind: 'library'; readonly recent: RecentLibrary }

const hitWord: Readonly<Record<SearchHit['type'], string>> = {
  source: 'Source',
  actor: 'Actor',
  claim: 'Claim',
  question: 'Question',
  briefing: 'Briefing',
}

/** The command palette: searches the library and, after `>`, all commands. */
export function CommandPalette({ start }: { readonly start: string }) {
  const app = useApp()
  const close = useAppState((state) => state.closeDialog)
  const [query, setQuery] = useState(start)
  const [chosen, setChosen] = useState(0)
  const hits = useHits(query)
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
  const press = (event: React.KeyboardEvent) => {
    if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, rows.length - 1))
    else if (event.key === 'ArrowUp') setChosen(Math.max(chosen - 1, 0))
    else if (event.key === 'Enter') take(rows[chosen])
    else return
    event.preventDefault()
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
        <Dialog className="box" aria-label="Find anything">
          <input
            className="box-input"
            autoFocus
            role="combobox"
            aria-expanded
            aria-controls="box-rows"
            aria-label="Find anything"
            aria-activedescendant={rows[chosen] ? `box-row-${chosen}` : undefined}
            placeholder="Find a source, actor or claim; > for commands"
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value)
              setChosen(0)
            }}
            onKeyDown={press}
          />
          <ul id="box-rows" className="box-rows" role="listbox" aria-label="Found">
            {rows.map((row, index) => (
              <li
                key={keyOf(row)}
                id={`box-row-${index}`}
                role="option"
                aria-selected={index === chosen}
                ref={(node) => {
                  if (index === chosen) node?.scrollIntoView({ block: 'nearest' })
                }}
                onPointerMove={() => setChosen(index)}
                onClick={() => take(row)}
              >
                <RowWords row={row} />
              </li>
            ))}
          </ul>
          {rows.length === 0 && (
            <p className="box-empty">
              {query === ''
                ? 'Type a word, or > for every command.'
                : 'Nothing of that name. Try another word, or > for commands.'}
            </p>
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
            {hitWord[row.hit.type]} · {row.hit.detail}
          </small>
        </>
      )
    case 'library':
      return (
        <>
          <b dir="auto">{row.recent.name}</b>
          <small title={row.recent.path}>
            {row.recent.missing ? 'Library, missing' : 'Library'} · {row.recent.path}
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

function useHits(query: string): readonly SearchHit[] {
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
      if (current && hits) setFound({ query, hits })
    })
    return () => {
      current = false
    }
  }, [client, query, searches])
  return searches ? found.hits : []
}
