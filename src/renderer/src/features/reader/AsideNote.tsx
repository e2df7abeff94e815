import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { Button } from '../../ui/Button.tsx'
import { asideKind, turnAside } from './aside-of-text.ts'
import { useOpenText } from './open-text.ts'
import { strings } from './strings.tsx'

/** What of the original is hidden, beneath the text, with the key that shows or hides it. */
export function AsideNote() {
  const openText = useOpenText()
  const { asideFrom, text } = openText.text
  if (asideFrom === null) return null
  const isShown = text.length > asideFrom
  return (
    <p className="aside-note">
      {!isShown && <span>{strings.aside[asideKind(openText)]}</span>}
      <Button look="quiet" onPress={() => turnAside(openText)}>
        {isShown ? strings.aside.hide : strings.aside.show} <KeyOf command="reading.aside" />
      </Button>
    </p>
  )
}
