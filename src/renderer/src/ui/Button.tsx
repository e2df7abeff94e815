import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components'

type Look = 'plain' | 'primary' | 'danger' | 'quiet'

/** A button. `autoFocus` focuses it before the first paint, so that its key works as soon as it is visible. */
export function Button({
  look = 'plain',
  autoFocus = false,
  children,
  ...rest
}: Omit<ButtonProps, 'children' | 'className'> & { readonly look?: Look; readonly children: ReactNode }) {
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    if (autoFocus) button.current?.focus()
  }, [autoFocus])
  return (
    <AriaButton ref={button} className={`button ${look}`} autoFocus={autoFocus} {...rest}>
      {children}
    </AriaButton>
  )
}
