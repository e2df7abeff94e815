import type { HTMLAttributes, MouseEvent, PointerEvent, ReactNode, Ref } from 'react'
import { KeyCap } from '../KeyCap.tsx'

/** One option of a list. */
export type Option = {
  readonly id: string
  readonly content: ReactNode
  readonly title?: string
  readonly className?: string
  /** The heading above it and those that follow with the same one. */
  readonly group?: string
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
  const drawn = (option: Option, i: number) => {
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
  }
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
      {groupsOf(options).map(({ group, start, end }) => {
        const rows = options.slice(start, end).map((option, nth) => drawn(option, start + nth))
        if (group === undefined) return rows
        return (
          <div key={group} role="group" aria-labelledby={`${id}-of-${start}`}>
            <div id={`${id}-of-${start}`} className="eyebrow" role="presentation">
              {group}
            </div>
            {rows}
          </div>
        )
      })}
    </div>
  )
}

/** Options that follow each other under one heading, by their indices; those without one are a group of their own. */
function groupsOf(options: readonly Option[]) {
  const groups: { readonly group: string | undefined; readonly start: number; end: number }[] = []
  for (const [i, { group }] of options.entries()) {
    const last = groups.at(-1)
    if (last && last.group === group) last.end = i + 1
    else groups.push({ group, start: i, end: i + 1 })
  }
  return groups
}

function scrollTo(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
