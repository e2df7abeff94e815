import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
} from 'react'
import './virtual-list.css'

/** The scroll offset and the measured row heights. */
type ListPlace = { readonly offset: number; readonly sizes: VirtualItem[] }

/**
 * A virtual list with one chosen row. Arrows, Home, End and Page keys move the choice; the focus stays on the list. `estimate` is a row's
 * height in px before it is measured.
 */
export function VirtualList<T>({
  items,
  keyOf,
  label,
  chosen,
  onChoose,
  onOpen,
  canChoose = always,
  estimate,
  listRef,
  takesFocus = false,
  overscan = 6,
  kept = null,
  onLeave,
  children,
}: {
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string
  readonly label: string
  readonly chosen: string | null
  readonly onChoose: (item: T) => void
  readonly onOpen?: (item: T) => void
  readonly canChoose?: (item: T) => boolean
  readonly estimate: (item: T) => number
  /** Focuses the list when it appears, so that its keys work at once. */
  readonly takesFocus?: boolean
  /** Number of rows rendered beyond the visible ones; lower for tall rows. */
  readonly overscan?: number
  /** The scroll position to restore. `onLeave` gets the current one when the list unmounts. */
  readonly kept?: ListPlace | null
  readonly onLeave?: (place: ListPlace) => void
  readonly listRef?: RefObject<HTMLDivElement | null>
  readonly children: (item: T, isChosen: boolean) => ReactNode
}) {
  const id = useId()
  const own = useRef<HTMLDivElement>(null)
  const scroller = listRef ?? own
  const start = useRef(kept)
  // oxlint-disable-next-line react/incompatible-library -- the virtualizer's functions stay inside this component, which is what the rule is about
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimate(items[index]!),
    getItemKey: (index) => keyOf(items[index]!),
    overscan,
    // The first frame is rendered before the scroll element is measured.
    initialRect: { width: 0, height: 900 },
    ...(start.current && { initialOffset: start.current.offset, initialMeasurementsCache: start.current.sizes }),
  })
  const at = items.findIndex((item) => keyOf(item) === chosen)

  const isBack = useRef(kept !== null)
  useEffect(() => {
    if (at >= 0 && !isBack.current) rows.scrollToIndex(at, { align: 'auto' })
    isBack.current = false
    // Also when the key changes, since the rows have another height then.
  }, [at, chosen, rows])
  const keepChoice = useEffectEvent(() => {
    if (at < 0 && document.activeElement === scroller.current) step(-1, 1)
  })
  // If the chosen row disappears while the list has the focus, the first row is chosen.
  useEffect(() => keepChoice())
  const leave = useEffectEvent((offset: number) => onLeave?.({ offset, sizes: rows.takeSnapshot() }))
  useLayoutEffect(() => {
    const element = scroller.current
    return () => leave(element?.scrollTop ?? 0)
  }, [scroller])

  useEffect(() => {
    if (takesFocus) scroller.current?.focus()
  }, [takesFocus, scroller])

  const step = (from: number, by: number) => {
    const limit = Math.abs(by)
    let found = -1
    for (
      let index = from + Math.sign(by), left = limit;
      index >= 0 && index < items.length && left > 0;
      index += Math.sign(by)
    ) {
      if (!canChoose(items[index]!)) continue
      found = index
      left--
    }
    if (found >= 0) onChoose(items[found]!)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => step(at, 1),
      ArrowUp: () => step(at < 0 ? items.length : at, -1),
      PageDown: () => step(at, 10),
      PageUp: () => step(at < 0 ? items.length : at, -10),
      Home: () => step(-1, 1),
      End: () => step(items.length, -1),
    }
    const move = steps[event.key]
    if (!move) return
    event.preventDefault()
    move()
  }

  return (
    <div
      className="virtual-list"
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={items.length}
      aria-activedescendant={at >= 0 ? `${id}-${chosen}` : undefined}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.target === event.currentTarget && at < 0) step(-1, 1)
      }}
    >
      <div style={{ height: rows.getTotalSize(), position: 'relative' }} role="presentation">
        {rows.getVirtualItems().map((row) => {
          const item = items[row.index]!
          const isChosen = row.index === at
          return (
            <div
              key={row.key}
              id={`${id}-${keyOf(item)}`}
              data-index={row.index}
              ref={rows.measureElement}
              role="row"
              aria-rowindex={row.index + 1}
              aria-selected={canChoose(item) ? isChosen : undefined}
              className={isChosen ? 'virtual-row chosen' : 'virtual-row'}
              style={{ transform: `translateY(${row.start}px)` }}
              onMouseDown={() => {
                if (canChoose(item)) onChoose(item)
              }}
              onDoubleClick={() => onOpen?.(item)}
            >
              <div role="gridcell">{children(item, isChosen)}</div>
            </div>
          )
        })}
      </div>
    </div>
  )
}

function always(): boolean {
  return true
}
