import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components'

type Look = 'plain' | 'primary' | 'danger' | 'quiet'

export function Button({ look = 'plain', children, ...rest }: Omit<ButtonProps, 'children' | 'className'> & { readonly look?: Look; readonly children: ReactNode }) {
  return (
    <AriaButton className={`button ${look}`} {...rest}>
      {children}
    </AriaButton>
  )
}
