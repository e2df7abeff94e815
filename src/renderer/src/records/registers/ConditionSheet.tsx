import { numberText } from '#shared/words/counted.ts'
import { findByWords } from '#shared/search/match-words.ts'
import { useEffect, useMemo, useState } from 'react'
import type { SavedFilter } from '#shared/registers/filter.ts'
import { Button } from '../../ui/Button.tsx'
import { ComboBox } from '../../ui/combo-box/ComboBox.tsx'
import { KeyCap } from '../../ui/KeyCap.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { offersFor, optionsOf, toggleValue, type Facet } from './facets.ts'
import type { Register } from './use-register.ts'
import { strings } from './strings.tsx'

/** A condition made from typed text, such as a date. */
export type TypedOffer<Q> = { readonly id: string; readonly words: string; readonly apply: (conditions: Q) => Q }

const maxShown = 60

/** Adds a condition by typing some of its words: "contested", "speaker zel", "2026-03". */
export function ConditionSheet<R, C extends string, Q>({
  register,
  facets,
  typedOffers,
  saved,
  onApply,
  onLeave,
}: {
  readonly register: Register<R, C, Q>
  readonly facets: readonly Facet<R, Q>[]
  readonly typedOffers: (typed: string) => readonly TypedOffer<Q>[]
  readonly saved: readonly SavedFilter[]
  readonly onApply: (saved: SavedFilter) => void
  readonly onLeave: () => void
}) {
  const { state, all } = register
  const { conditions } = register.filter
  const [typed, setTyped] = useState('')
  // Any facet may be used here, so read the values of those that are read on request.
  useEffect(() => facets.forEach(({ read }) => read?.()), [facets])
  const offers = useMemo(
    () => facets.flatMap((facet) => optionsOf(all, facet, conditions).map((option) => ({ facet, option }))),
    [all, facets, conditions],
  )
  const rows = [
    ...typedOffers(typed).map(({ id, words, apply }) => ({
      key: id,
      label: '',
      words,
      count: null as number | null,
      on: false,
      take: () => state.setFilter({ conditions: apply(conditions) }),
    })),
    ...(typed.trim() === ''
      ? []
      : findByWords(saved, typed, ({ name }) => strings.conditions.savedFilterSearch(name))
    ).map((one) => ({
      key: one.id,
      label: strings.conditions.savedFilter,
      words: one.name,
      count: null,
      on: false,
      take: () => onApply(one),
    })),
    ...offersFor(offers, typed)
      .slice(0, maxShown)
      .map(({ facet, option }) => ({
        key: `${facet.id} ${String(option.value)}`,
        label: facet.label,
        words: option.words,
        count: option.count,
        on: option.on,
        take: () => state.setFilter({ conditions: toggleValue(conditions, facet, option.value) }),
      })),
  ]
  return (
    <Sheet title={strings.conditions.title} onLeave={onLeave} width={560}>
      <ComboBox
        label={strings.conditions.label}
        listLabel={strings.conditions.list}
        placeholder={strings.conditions.find}
        listClass="condition-rows"
        several
        typed={typed}
        options={rows.map((row) => ({
          id: row.key,
          chosen: row.on,
          content: (
            <>
              <span className="condition-tick" aria-hidden>
                {row.on ? '✓' : ''}
              </span>
              {row.label !== '' && <span className="condition-label">{row.label}</span>}
              <span className="condition-words" dir="auto" title={row.words}>
                {row.words}
              </span>
              {row.count !== null && <span className="rail-count">{numberText(row.count)}</span>}
            </>
          ),
        }))}
        onType={setTyped}
        onPick={(key, adding) => {
          rows.find((row) => row.key === key)?.take()
          if (!adding) onLeave()
        }}
      />
      {rows.length === 0 && <p className="register-none">{strings.conditions.noneFound}</p>}
      <p className="sheet-keys">{strings.conditions.keys(<KeyCap>↵</KeyCap>, <KeyCap>Shift ↵</KeyCap>)}</p>
      <div className="sheet-actions">
        <Button onPress={onLeave}>
          {strings.conditions.close} <KeyCap>Esc</KeyCap>
        </Button>
      </div>
    </Sheet>
  )
}
