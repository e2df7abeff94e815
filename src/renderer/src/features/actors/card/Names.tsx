import type { ActorCard } from '#shared/actors/actor-card.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { FactList } from './FactList.tsx'
import type { FactField } from './fact.ts'
import { strings } from '../strings.tsx'

const fields: readonly FactField[] = [
  { name: 'text', label: strings.names.words, kind: 'words' },
  { name: 'speaker', label: strings.names.speaker, kind: 'actor' },
]
const blank = { text: '', speaker: '' }

/**
 * The other names of an actor: learned from mentions (dashed), added by hand, or used only by one speaker; and names that do not mean it.
 */
export function Names({ card }: { readonly card: ActorCard }) {
  const { client, stores } = useApp()
  const actors = useRecords(stores.actors).byId
  const { id } = card.actor
  return (
    <>
      <FactList
        label={strings.names.label}
        add={strings.names.add}
        fields={fields}
        blank={blank}
        removal={strings.names.remove}
        facts={card.aliases.map((alias) => ({
          id: alias.id,
          words: alias.text,
          values: { text: alias.text, speaker: alias.speaker ?? '' },
          ...(alias.speaker !== null
            ? {
                note:
                  alias.speaker === id
                    ? strings.names.ownName
                    : strings.names.onlyBy(actors.get(alias.speaker)?.name ?? '?'),
              }
            : {}),
          ...(alias.learned && { look: 'learned' as const }),
        }))}
        onAdd={async ({ text = '', speaker }) =>
          (await client.mutate('addAlias', { actor: id, text, speaker: speaker || null })) !== undefined
        }
        onChange={async (alias, { text = '', speaker }) =>
          (await client.mutate('updateAlias', { id: alias, text, speaker: speaker || null })) !== undefined
        }
        onRemove={({ id: alias, words }) =>
          void client.mutate('removeAlias', { id: alias }, strings.fact.removed(words))
        }
      />
      {card.unlearned.length > 0 && (
        <div className="fact-line">
          <span className="card-label">{strings.names.unlearned}</span>
          <div className="fact-list">
            {card.unlearned.map(({ id: alias, text }) => (
              <button
                key={alias}
                type="button"
                className="chip unlearned"
                title={strings.names.unlearnedTitle(text)}
                onClick={() => void client.mutate('addAlias', { actor: id, text, speaker: null })}
              >
                <bdi>{text}</bdi> <small>{strings.names.unlearnedUndo}</small>
              </button>
            ))}
          </div>
        </div>
      )}
    </>
  )
}
