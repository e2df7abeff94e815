import { placeTitle, type Place } from '#shared/commands/command.ts'
import { commandIds, commandOf } from '#shared/commands/commands.ts'
import { shownKey } from '#shared/commands/keys.ts'
import { useApp, useAppState } from '../app/app-context.ts'
import { isMac } from '../app/platform.ts'
import { KeyCap } from '../ui/Keys.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import './key-sheet.css'

/** F1: the keys of this place, then those that work everywhere. */
export function KeySheet() {
  const { keyboard } = useApp()
  const close = useAppState((state) => state.closeDialog)
  return (
    <Sheet title="Keys of this place" onLeave={close} width={640}>
      {[...new Set(keyboard.places())].map((place) => <PlaceKeys key={place} place={place} />)}
    </Sheet>
  )
}

function PlaceKeys({ place }: { readonly place: Place }) {
  const ids = commandIds.filter((id) => commandOf(id).place === place && commandOf(id).keys.length > 0)
  return (
    <section>
      <h3 className="eyebrow">{placeTitle[place]}</h3>
      <dl className="key-list">
        {ids.map((id) => (
          <div key={id}>
            <dt>{commandOf(id).label.replace('…', '')}</dt>
            <dd>{commandOf(id).keys.map((key) => <KeyCap key={key}>{shownKey(key, isMac)}</KeyCap>)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
