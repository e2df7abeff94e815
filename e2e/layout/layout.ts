/** A rectangle in px of the window. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** A piece of text, or a control or key cap, as it stands in the window. */
export type Item = {
  readonly kind: 'text' | 'control'
  /** The words of a text, or the name of a control. */
  readonly words: string
  /** The element by tag and classes, with the nearest one around it that has a class. */
  readonly element: string
  /** What of it can be seen: a box for each line of a text, cut to the scroll areas around it. */
  readonly seen: readonly Box[]
  /** The element that cuts some of it off so that no scrolling brings it back. */
  readonly cutBy: string | null
  /** It reaches out of the window, and no scroll area takes it there. */
  readonly isOutside: boolean
  /** The element that lies over its middle, if that is neither in it nor over the page on purpose. */
  readonly coveredBy: string | null
  /** An element around it shows the whole text when the mouse rests on it. */
  readonly hasWholeTitle: boolean
  /** Numbers of the elements around it, from the window inwards, itself included. Of two items one is in the other if its last number is among the other's. */
  readonly path: readonly number[]
  /** The number of the element that it stands in. */
  readonly parent: number
  /** The numbers of those around it that lie over the page: dialogs, menus, lists of a combobox, and what sticks to an edge while the rest scrolls. */
  readonly over: readonly number[]
  /** Those boxes of `seen` that are whole and that nothing lies over. */
  readonly clear: readonly Box[]
  /** Text that need not be readable by contrast: of a control that is off. */
  readonly isDisabled: boolean
  /** The least contrast that WCAG 2.2 asks of text of this size (1.4.3, AA). */
  readonly leastContrast: number
}

/** What stands in the window. */
export type Layout = { readonly width: number; readonly height: number; readonly items: readonly Item[] }

/** The words of an item and its element, for a report. */
export function named({ words, element }: Item): string {
  return `“${words.length > 40 ? `${words.slice(0, 40)}…` : words}” (${element})`
}
