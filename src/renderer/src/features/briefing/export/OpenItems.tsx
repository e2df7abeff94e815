import type { Id } from '#shared/model/id.ts'
import { useApp, type App } from '../../../core/app-context.ts'
import { Button } from '../../../ui/Button.tsx'
import type { OpenItem, Place } from './open-items.ts'
import { strings } from './strings.tsx'

/** What is open when the briefing goes out, each with a button that closes the dialog and goes there. */
export function OpenItems({
  briefing,
  items,
  areConfirmed,
}: {
  readonly briefing: Id
  readonly items: readonly OpenItem[]
  readonly areConfirmed: boolean
}) {
  const app = useApp()
  return (
    <>
      <ul className="open-items">
        {items.map(({ key, title, detail, place }) => (
          <li key={key}>
            <p className="open-title" dir="auto">
              {title}
            </p>
            {place && (
              <Button
                look="quiet"
                aria-label={strings.goTo(place.kind, title)}
                onPress={() => goTo(app, briefing, place)}
              >
                {strings.go[place.kind]}
              </Button>
            )}
            {detail !== '' && (
              <p className="open-detail" dir="auto">
                {detail}
              </p>
            )}
          </li>
        ))}
      </ul>
      {areConfirmed && <p className="export-ready is-well">{strings.allConfirmed}</p>}
      {items.length === 0 && <p className="is-well">{strings.nothingOpen}</p>}
    </>
  )
}

/** Closes the dialog and goes to a place. The briefing screen opens if it is not open. */
function goTo({ state, stores }: App, briefing: Id, place: Place): void {
  const { set, jumpTo, openDialog } = state.getState()
  switch (place.kind) {
    case 'field':
    case 'section':
    case 'block':
      return set({ screen: 'briefing', forBriefing: place, dialog: null })
    case 'read-back':
      return openDialog({ kind: 'read-back', briefing })
    case 'claim': {
      const claim = stores.claims.getState().byId.get(place.claim)
      return claim ? jumpTo({ source: claim.source, record: claim.id, offset: null }) : undefined
    }
    case 'source':
      return openDialog({ kind: 'source-card', source: place.source, fresh: false })
  }
}
