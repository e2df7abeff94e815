import { speakersText } from '#shared/claims/claim-words.ts'
import type { Id } from '#shared/model/id.ts'
import { KindBadge } from '../../actors/KindBadge.tsx'
import { Chips } from '../../../ui/Chips.tsx'
import type { ClaimDraft } from '../draft-schema.ts'
import { ActorSearch } from './ActorSearch.tsx'
import { Line } from './Line.tsx'
import type { FieldProps } from '../surroundings.ts'
import { strings } from '../strings.tsx'

/**
 * The reporters of a claim, outermost first. The source always reports and the speaker never does, so neither is in the chain; both are
 * shown around it, so that the line can be read by itself.
 */
export function ChainField({ draft, around, onChange }: FieldProps) {
  const { chain, speakers, speakersUnclear } = draft
  const { actors } = around
  const nameOf = (id: Id | null) => (id === null ? strings.unnamed : (actors.get(id)?.name ?? strings.actor.gone))
  const chips = chain.map(({ actor, hedge }, i) => {
    const kind = actor === null ? 'unnamed' : actors.get(actor)?.kind
    const doubt = hedge.map(({ start, end }) => around.text.slice(start, end)).join(', ')
    return {
      id: `${i} ${actor ?? ''}`,
      title: doubt === '' ? nameOf(actor) : `${nameOf(actor)}, ${doubt}`,
      label: (
        <>
          {kind && <KindBadge kind={kind} />}
          <span dir="auto">{nameOf(actor)}</span>
          {doubt && <i dir="auto">{doubt}</i>}
        </>
      ),
    }
  })
  const speaker = speakers.length === 0 ? '' : speakersText(speakers.map(nameOf), speakersUnclear)
  return (
    <Line label={strings.chain.label} field="chain" command="claim-card.link">
      <span className="chain-end" dir="auto">
        {around.sourceName} ›
      </span>
      <Chips
        label={strings.chain.links}
        chips={chips}
        proposed={draft.proposed.includes('chain')}
        onRemove={(index) => onChange({ chain: chain.filter((_, i) => i !== index) }, false)}
        onMove={(index, step) => onChange({ chain: moved(chain, index, step) }, false)}
      />
      {chain.length > 0 && speaker !== '' && (
        <span className="chain-end" dir="auto">
          › <b>{speaker}</b>
        </span>
      )}
      <ActorSearch
        label={strings.chain.find}
        placeholder={strings.chain.placeholder}
        unnamed
        actors={actors}
        focusAfter=".chip-main"
        likely={around.candidates.filter((id) => !speakers.includes(id) && !chain.some(({ actor }) => actor === id))}
        onPick={(actor) =>
          onChange(
            {
              chain: [
                ...chain.filter((link) => actor === null || link.actor !== actor),
                linkTo(actor, draft, around.mentions),
              ],
            },
            false,
          )
        }
      />
    </Line>
  )
}

/** The words of a link are the reporter's mention that is nearest to the claim. */
function linkTo(
  actor: Id | null,
  { content, cue }: ClaimDraft,
  mentions: FieldProps['around']['mentions'],
): ClaimDraft['chain'][number] {
  const at = (content[0] ?? cue)?.start ?? 0
  const own = mentions
    .filter((mention) => mention.actor === actor)
    .toSorted((a, b) => Math.abs(a.range.start - at) - Math.abs(b.range.start - at))
  return { actor, words: own[0]?.range ?? null, hedge: [] }
}

function moved<T>(items: readonly T[], index: number, step: 1 | -1): T[] {
  const next = [...items]
  const [one] = next.splice(index, 1)
  if (one !== undefined) next.splice(index + step, 0, one)
  return next
}
