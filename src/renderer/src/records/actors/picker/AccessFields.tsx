import type { Access } from './picker-state.ts'

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
        <span>Access</span>
        <input
          className="input"
          dir="auto"
          maxLength={500}
          placeholder="how they know"
          value={access.accessBasis}
          onChange={(event) => onChange({ ...access, accessBasis: event.target.value })}
        />
      </label>
      <label>
        <span>How many</span>
        <input
          className="input"
          dir="auto"
          maxLength={100}
          placeholder="as the source says"
          value={access.howMany}
          onChange={(event) => onChange({ ...access, howMany: event.target.value })}
        />
      </label>
    </div>
  )
}
