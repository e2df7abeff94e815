import type { Access } from './picker-state.ts'
import { strings } from '../strings.tsx'

/**
 * The fields of an unnamed actor: how they know what they say, and how many they are. Reached by Tab; filled in if the selected words say
 * it.
 */
export function AccessFields({
  access,
  onChange,
}: {
  readonly access: Access
  readonly onChange: (access: Access) => void
}) {
  return (
    <div className="picker-access">
      <label>
        <span>{strings.picker.access}</span>
        <input
          className="input"
          dir="auto"
          maxLength={500}
          placeholder={strings.picker.accessHint}
          value={access.accessBasis}
          onChange={(event) => onChange({ ...access, accessBasis: event.target.value })}
        />
      </label>
      <label>
        <span>{strings.picker.howMany}</span>
        <input
          className="input"
          dir="auto"
          maxLength={100}
          placeholder={strings.picker.howManyHint}
          value={access.howMany}
          onChange={(event) => onChange({ ...access, howMany: event.target.value })}
        />
      </label>
    </div>
  )
}
