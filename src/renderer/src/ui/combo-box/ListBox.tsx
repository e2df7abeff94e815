import type { HTMLAttributes, MouseEvent, PointerEvent, ReactNode, Ref } from 'react'
import { KeyCap } from '../KeyCap.tsx'

/** One option of a list. */
export type Option = {
  readonly id: string
  readonly content: ReactNode
  readonly title?: string
  readonly className?: string
  /** In a list where several can be chosen: whether this one is. */
  readonly chosen?: boolean
}

/** The id of an option's element, for `aria-activedescendant`. */
export function optionId(list: string, index: number): string {
  return `${list}-${index}`
}

/**
 * A list of options, one of them highlighted. The focus stays on the field whose list it is, so that a press on an option does not take it away;
 * a list that `takesFocus` has it itself. The highlighted option is scrolled into view and has the class `at`.
 */
export function ListBox({
  id,
  label,
  className,
  optionClass = '',
  options,
  at,
  several = false,
  takesFocus = false,
  hintOf,
  onPoint,
  onPick,
  ...rest
}: {
  readonly id: string
  readonly label: string
  readonly className: string
  readonly optionClass?: string
  readonly options: readonly Option[]
  /** The index of the highlighted option; -1 for none. */
  readonly at: number
  /** Several can be chosen: `aria-selected` says which are, and not which is highlighted. */
  readonly several?: boolean
  readonly takesFocus?: boolean
  /** The key cap at the end of an option; null for none. */
  readonly hintOf?: (index: number) => string | null
  /** Called when the pointer moves over an option. */
  readonly onPoint?: (index: number) => void
  readonly onPick: (index: number, event: MouseEvent) => void
} & Pick<HTMLAttributes<HTMLDivElement>, 'onKeyDown'> & { readonly ref?: Ref<HTMLDivElement> }) {
  return (
    <div
      id={id}
      className={className}
      role="listbox"
      aria-label={label}
      aria-multiselectable={several || undefined}
      {...(takesFocus
        ? { tabIndex: 0, 'aria-activedescendant': at >= 0 ? optionId(id, at) : undefined }
        : { onPointerDown: (event: PointerEvent) => event.preventDefault() })}
      {...rest}
    >
      {options.map((option, i) => {
        const hint = hintOf?.(i) ?? null
        return (
          <div
            key={option.id}
            id={optionId(id, i)}
            ref={i === at ? scrollTo : null}
            role="option"
            aria-selected={several ? option.chosen === true : i === at}
            className={[optionClass, option.className, i === at ? 'at' : ''].filter(Boolean).join(' ')}
            title={option.title}
            onPointerMove={onPoint && (() => onPoint(i))}
            onClick={(event) => onPick(i, event)}
          >
            {option.content}
            {hint !== null && <KeyCap>{hint}</KeyCap>}
          </div>
        )
      })}
    </div>
  )
}

function scrollTo(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
