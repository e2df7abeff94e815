import { useSyncExternalStore } from 'react'
import type { KeyScope } from '#shared/commands/command.ts'
import { commandOf, type CommandId } from '#shared/commands/commands.ts'
import { KeyOf } from '../core/keyboard/Keys.tsx'
import { useAppState, useApp, useRecords } from '../core/app-context.ts'
import { strings } from './strings.ts'

/** The commands whose keys the status bar shows for each state of a screen: only the few that are likely next. */
const nextKeys = {
  none: ['library.open', 'library.new', 'go.box', 'help.keys'],
  first: ['source.paste', 'source.import'],
  read: [
    'reading.actor',
    'reading.claim',
    'reading.tag',
    'reading.memo',
    'reading.shrink',
    'reading.widen',
    'go.briefing',
    'help.keys',
  ],
  questions: [
    'questions.open',
    'questions.nextReport',
    'questions.view',
    'questions.new',
    'questions.cite',
    'help.keys',
  ],
  tags: ['tags.open', 'tags.new', 'tags.edit', 'tags.move', 'tags.merge', 'help.keys'],
  memos: ['memos.open', 'memos.edit', 'memos.delete', 'memos.filter', 'help.keys'],
  claims: ['claims.open', 'claims.edit', 'register.select', 'claims.question', 'register.filter', 'help.keys'],
  actors: [
    'actors.open',
    'actors.edit',
    'register.select',
    'actors.merge',
    'actors.card',
    'register.filter',
    'help.keys',
  ],
  briefing: ['briefing.judgement', 'briefing.evidence', 'briefing.export', 'help.keys'],
} as const satisfies Readonly<Record<string, readonly CommandId[]>>

/** The same for a panel over the screen, or a focused card in the margin, where other keys work. */
const keysInside: Partial<Record<KeyScope, readonly CommandId[]>> = {
  'actor-picker': ['actor-picker.choose', 'actor-picker.new', 'actor-picker.sweep', 'actor-picker.leave', 'help.keys'],
  'claim-card': [
    'claim-card.save',
    'claim-card.occasion',
    'claim-card.question',
    'claim-card.about',
    'claim-card.link',
    'claim-card.tag',
    'claim-card.more',
    'help.keys',
  ],
  note: ['note.save', 'note.leave', 'help.keys'],
  sweep: ['sweep.yes', 'sweep.no', 'sweep.all', 'sweep.none', 'sweep.apply', 'sweep.leave', 'help.keys'],
}
/** Inside the card of a mention the reader's keys do not work. */
const keysInCard = ['reading.back', 'go.box', 'help.keys'] as const satisfies readonly CommandId[]

/** The keys while every selection gets the same mark. */
const stickyKeys = ['reading.open', 'reading.back'] as const satisfies readonly CommandId[]

export function StatusBar() {
  const { keyboard, stores } = useApp()
  const inside = useSyncExternalStore(keyboard.onChange, () => keyboard.keyScopes()[0])
  const screen = useAppState((state) => state.screen)
  const openSource = useAppState((state) => state.openSource)
  const place = useAppState((state) => state.place)
  const mode = useAppState((state) => state.mode)
  const saving = useAppState((state) => state.saving)
  const isOpen = useAppState((state) => state.library !== null)
  const readOnly = useAppState((state) => state.library?.readOnly ?? null)
  const empty = useRecords(stores.sources).byId.size === 0
  const resting = screen === 'read' && inside === 'everywhere' ? keysInCard : nextKeys[screen]
  const begun = empty || (screen === 'read' && openSource === null) ? nextKeys.first : null
  const keys = isOpen ? (begun ?? (inside && keysInside[inside]) ?? resting) : nextKeys.none
  return (
    <footer className="status">
      {mode && <span className="mode-on">{mode}</span>}
      {!empty && place && <span className="place">{place}</span>}
      <span className="next">
        {(mode ? stickyKeys : keys).map((id) => (
          <span key={id}>
            <KeyOf command={id} />{' '}
            {mode
              ? strings.status.sticky[id as (typeof stickyKeys)[number]]
              : (commandOf(id).short ?? commandOf(id).label.replace('…', ''))}
          </span>
        ))}
      </span>
      {isOpen && (
        <span className="saved">
          {readOnly ? strings.status.readOnly : saving > 0 ? strings.status.saving : strings.status.saved}
        </span>
      )}
    </footer>
  )
}
