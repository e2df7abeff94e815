import { numberText } from '#shared/words/counted.ts'
import { useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { besides, optionsOf, optionsOfAll, toggleValue, type Facet, type FacetOption } from './facets.ts'
import type { Register } from './use-register.ts'
import { strings } from './strings.tsx'

const maxShown = 8

/** The rail of a register: the most used facets, each value with its count. Choosing a value narrows the rows to those counted. */
export function FacetRail<R, C extends string, Q extends object>({
  register,
  facets,
  glyph,
}: {
  readonly register: Register<R, C, Q>
  readonly facets: readonly Facet<R, Q>[]
  readonly glyph?: Glyph | undefined
}) {
  const {
    all,
    find,
    found,
    filter: { conditions },
  } = register
  /** Counts are deferred: after a key press or a large change the rows are rendered first. */
  const counted = useDeferredValue(useMemo(() => ({ all, find, found, conditions }), [all, find, found, conditions]))
  const [asked, setAsked] = useState<string | null>(null)
  return facets.map((facet) =>
    facet.read ? (
      <UnreadFacet
        key={facet.id}
        label={facet.label}
        read={() => {
          setAsked(facet.id)
          facet.read?.()
        }}
      />
    ) : (
      <FacetList
        key={facet.id}
        register={register}
        counted={counted}
        facet={facet}
        glyph={glyph}
        takesFocus={asked === facet.id}
      />
    ),
  )
}

/** A facet whose counts take time and are rarely needed; they are read on request. */
function UnreadFacet({ label, read }: { readonly label: string; readonly read: () => void }) {
  return (
    <section aria-label={label}>
      <h2 className="eyebrow">{label}</h2>
      <button type="button" className="rail-more" onClick={read}>
        {strings.facets.show}
      </button>
    </section>
  )
}

/** The symbol before a value: the letter of a kind, the line of a status. */
type Glyph = (facet: string, option: FacetOption) => React.ReactNode

function FacetList<R, C extends string, Q extends object>({
  register,
  counted: { all, find, found, conditions },
  facet,
  glyph,
  takesFocus,
}: {
  readonly register: Register<R, C, Q>
  readonly counted: Pick<Register<R, C, Q>, 'all' | 'find' | 'found'> & { readonly conditions: Q }
  readonly facet: Facet<R, Q>
  readonly glyph: Glyph | undefined
  /** The button that requested this list is gone, and the focus was on it. */
  readonly takesFocus: boolean
}) {
  const { state } = register
  const [more, setMore] = useState(false)
  const list = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (takesFocus && document.activeElement === document.body) list.current?.querySelector('button')?.focus()
  }, [takesFocus])
  const options = useMemo(() => {
    const others = besides(conditions, facet)
    const options =
      found === all
        ? optionsOfAll(all, facet, conditions)
        : optionsOf(others === conditions ? found : find(all, others), facet, conditions)
    return options.filter(({ count, on }) => count > 0 || on || facet.order !== undefined)
  }, [all, find, found, facet, conditions])
  if (options.length === 0) return null
  const shown = more ? options : options.slice(0, maxShown)
  const chosen = facet.chosen(register.filter.conditions)
  return (
    <section ref={list} aria-label={facet.label}>
      <h2 className="eyebrow">{facet.label}</h2>
      {shown.map((option) => (
        <button
          key={String(option.value)}
          type="button"
          className="rail-row"
          aria-pressed={chosen.includes(option.value)}
          onClick={() =>
            state.setFilter({ conditions: toggleValue(state.getState().filter.conditions, facet, option.value) })
          }
        >
          {glyph?.(facet.id, option)}
          <span className="rail-words" title={option.words} dir="auto">
            {option.words}
          </span>
          <span className="rail-count">{numberText(option.count)}</span>
        </button>
      ))}
      {options.length > shown.length && (
        <button type="button" className="rail-more" onClick={() => setMore(true)}>
          {strings.facets.more(options.length - shown.length)}
        </button>
      )}
    </section>
  )
}
