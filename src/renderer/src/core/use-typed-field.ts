import { useState } from 'react'
import { asTyped } from './autosave.ts'
import { useAutosave } from './use-autosave.ts'

type TypedOptions = {
  readonly isValid?: (value: string) => boolean
  /** An invalid value stays in the field when it is left, for a card that says so and does not close over it. */
  readonly keepsInvalid?: boolean
  /** Half of the value means something else than the whole value, so it is saved on blur and not while typing. */
  readonly whole?: boolean
}

/**
 * A text field whose value is stored in the library: saved while it is typed (see `createAutosave`) and on blur. While nothing is being
 * typed, the field shows the stored value. An invalid value stays as typed and is discarded when the user goes to another field of this
 * window, unless `keepsInvalid` is set; going to another app keeps it.
 * A value that could not be saved (`save` resolves to undefined) stays in the field. A `save` that returns no promise passes the value to
 * the card around the field, which saves it.
 */
export function useTypedField(
  kept: string,
  save: (value: string) => Promise<unknown> | void,
  { isValid = always, keepsInvalid = false, whole = false }: TypedOptions = {},
): {
  readonly value: string
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void
  readonly onBlur: () => void
} {
  const [invalid, setInvalid] = useState<string | null>(null)
  const { edits, typed, edit, leave, drop } = useAutosave<{ readonly text: string }>({
    isField: true,
    kept: { text: kept },
    save: ({ text = kept }) => {
      const saving = save(text)
      return saving instanceof Promise ? saving.then((saved) => saved !== undefined) : true
    },
  })
  return {
    value: invalid ?? edits.text ?? asTyped(typed, { text: kept }).text ?? kept,
    onChange: ({ target: { value } }) => {
      if (isValid(value)) {
        setInvalid(null)
        edit({ text: value }, whole ? 'on-leaving' : 'at-rest')
      } else {
        drop()
        setInvalid(value)
      }
    },
    onBlur: () => {
      if (document.hasFocus() && !keepsInvalid) setInvalid(null)
      leave()
    },
  }
}

function always(): boolean {
  return true
}
