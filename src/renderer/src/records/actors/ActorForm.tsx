import { maxNameLength } from '#shared/actors/actor-name.ts'
import type { ActorView } from '#shared/actors/actor-view.ts'
import { actorKinds } from '#shared/model/enums.ts'
import { useApp } from '../../core/app-context.ts'
import { useTypedField } from '../../core/use-typed-field.ts'
import { Choices } from '../../ui/Choices.tsx'
import { DocumentFields } from './DocumentFields.tsx'
import { KindBadge } from './KindBadge.tsx'
import { strings } from './strings.tsx'
import '../claim-form/claim-form.css'

type Fields = Partial<Pick<ActorView, 'name' | 'memo' | 'kind' | 'accessBasis' | 'howMany'>>

/** Edits an actor's name, kind and memo, and what only an unnamed actor or only a document has. */
export function ActorForm({ actor }: { readonly actor: ActorView }) {
  const { client } = useApp()
  const save = (fields: Fields) => client.mutate('updateActor', { id: actor.id, ...fields })
  return (
    <div className="actor-form">
      <Field
        label={strings.form.name}
        kept={actor.name}
        longest={maxNameLength}
        isValid={(name) => name.trim() !== ''}
        onSave={(name) => save({ name })}
      />
      <div className="card-line">
        <span className="card-label">{strings.form.kind}</span>
        <Choices
          compact
          label={strings.form.kindChoices}
          options={actorKinds.map((kind) => ({
            id: kind,
            title: kind,
            label: (
              <>
                <KindBadge kind={kind} />
                {kind}
              </>
            ),
          }))}
          chosen={[actor.kind]}
          onChoose={(id) => {
            const kind = actorKinds.find((one) => one === id)
            if (kind && kind !== actor.kind) void save({ kind })
          }}
        />
      </div>
      {actor.kind === 'unnamed' && (
        <Field
          label={strings.form.access}
          kept={actor.accessBasis}
          longest={500}
          onSave={(accessBasis) => save({ accessBasis })}
        />
      )}
      {actor.kind === 'unnamed' && (
        <Field
          label={strings.form.howMany}
          kept={actor.howMany}
          longest={100}
          onSave={(howMany) => save({ howMany })}
        />
      )}
      {actor.kind === 'document' && <DocumentFields actor={actor} line="card-line" />}
      <Field label={strings.form.memo} kept={actor.memo} longest={100_000} onSave={(memo) => save({ memo })} />
    </div>
  )
}

function Field({
  label,
  kept,
  longest,
  isValid,
  onSave,
}: {
  readonly label: string
  readonly kept: string
  readonly longest: number
  readonly isValid?: (value: string) => boolean
  readonly onSave: (value: string) => Promise<unknown>
}) {
  const typed = useTypedField(kept, onSave, { ...(isValid && { isValid }) })
  return (
    <label className="card-line">
      <span className="card-label">{label}</span>
      <input className="input" dir="auto" maxLength={longest} {...typed} />
    </label>
  )
}
