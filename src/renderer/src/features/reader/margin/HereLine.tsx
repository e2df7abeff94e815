import type { ActorView, MentionView } from '#shared/actors/actor-view.ts'
import { KindBadge } from '../../../records/actors/KindBadge.tsx'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { Button } from '../../../ui/Button.tsx'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { beginAsking, readAsNamed } from '../mention-gestures.ts'
import { useOpenText } from '../open-text.ts'
import { strings } from '../strings.tsx'
import '../../../records/claim-form/claim-form.css'

/** What a place stands for in this mention: the place itself or another actor, with commands to set and clear it. */
export function HereLine({ mention, actor }: { readonly mention: MentionView; readonly actor: ActorView }) {
  const openText = useOpenText()
  const { stores } = useApp()
  const actors = useRecords(stores.actors).byId
  const meant = mention.reading === null ? undefined : actors.get(mention.reading)
  if (!meant && actor.kind !== 'place') return null
  return (
    <div className="card-line">
      <span className="card-label">{strings.mention.here}</span>
      <div className="here-line">
        <span>
          {meant
            ? strings.mention.means(
                <>
                  <KindBadge kind={meant.kind} /> <b dir="auto">{meant.name}</b>
                </>,
              )
            : strings.mention.itself(actor.kind)}
        </span>
        <Button look="quiet" onPress={() => beginAsking(openText, 'means')}>
          {(meant ? strings.mention.meansOther : strings.mention.meansWhat)(<KeyOf command="reading.means" />)}
        </Button>
        {meant && (
          <Button look="quiet" onPress={() => void readAsNamed(openText, mention)}>
            {strings.mention.meansItself(actor.kind)}
          </Button>
        )}
      </div>
    </div>
  )
}
