import type { ReactNode } from 'react'
import type { ActorView } from '#shared/actors/actor-view.ts'
import { hasAccess, hasReliability } from '#shared/actors/card-fields.ts'
import { reliabilityLetters } from '#shared/model/enums.ts'
import { reliabilityText } from '#shared/standards/admiralty.ts'
import { typedPaths } from '#shared/tags/tag-path.ts'
import { useApp } from '../../../core/app-context.ts'
import { useTypedField } from '../../../core/use-typed-field.ts'
import { DocumentFields } from '../../../records/actors/DocumentFields.tsx'
import { strings } from '../strings.tsx'

/** Fields with a single value: tags, reliability, and what only an unnamed actor or only a document has. */
export function Particulars({ actor }: { readonly actor: ActorView }) {
  const { client } = useApp()
  const { id } = actor
  const tags = useTypedField(actor.tags.join(', '), (value) =>
    client.mutate('updateActor', { id, tags: typedPaths(value) }),
  )
  return (
    <>
      {hasAccess(actor.kind) && <Access actor={actor} />}
      {actor.kind === 'document' && <DocumentFields actor={actor} line="fact-line" />}
      {hasReliability(actor.kind) && (
        <Particular label={strings.particulars.reliability}>
          <select
            className="input"
            value={actor.reliability ?? ''}
            onChange={({ target }) =>
              void client.mutate('updateActor', {
                id,
                reliability: reliabilityLetters.find((letter) => letter === target.value) ?? null,
              })
            }
          >
            <option value="">{strings.particulars.reliabilityNone}</option>
            {reliabilityLetters.map((letter) => (
              <option key={letter} value={letter}>
                {letter}, {reliabilityText(letter).toLocaleLowerCase()}
              </option>
            ))}
          </select>
        </Particular>
      )}
      <Particular label={strings.particulars.tags}>
        <input className="input" dir="auto" placeholder={strings.particulars.tagsHint} {...tags} />
      </Particular>
    </>
  )
}

function Access({ actor }: { readonly actor: ActorView }) {
  const { client } = useApp()
  const basis = useTypedField(actor.accessBasis, (value) =>
    client.mutate('updateActor', { id: actor.id, accessBasis: value }),
  )
  const many = useTypedField(actor.howMany, (value) => client.mutate('updateActor', { id: actor.id, howMany: value }))
  return (
    <>
      <Particular label={strings.particulars.access}>
        <input className="input" dir="auto" maxLength={500} placeholder={strings.particulars.accessHint} {...basis} />
      </Particular>
      <Particular label={strings.particulars.howMany}>
        <input className="input" dir="auto" maxLength={100} placeholder={strings.particulars.howManyHint} {...many} />
      </Particular>
    </>
  )
}

function Particular({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <label className="fact-line">
      <span className="card-label">{label}</span>
      {children}
    </label>
  )
}
