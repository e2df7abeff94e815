import { findHedges } from '#shared/claims/propose/parts/find-hedges.ts'
import type { Range } from '#shared/text/range.ts'
import { Chips } from '../../../ui/Chips.tsx'
import { Finder, type Found } from '../../../ui/Finder.tsx'
import type { ClaimPatch } from '../draft.ts'
import { findWords } from '../find-words.ts'
import { focusLast, Line } from './Line.tsx'
import type { FieldProps } from '../surroundings.ts'
import { strings } from '../strings.tsx'

/** The words that express doubt, of the speaker or of a reporter in the chain. */
export function HedgeField({ draft, around, onChange }: FieldProps) {
  const { hedge, chain } = draft
  const held = [
    ...hedge.map((range) => ({ range, link: -1 })),
    ...chain.flatMap((link, i) => link.hedge.map((range) => ({ range, link: i }))),
  ]
  const ownerOf = (link: number) => {
    const actor = chain[link]?.actor
    const name = actor ? (around.actors.get(actor)?.name ?? strings.hedge.namelessLink) : strings.unnamed
    return link < 0 ? strings.hedge.ofClaim : strings.hedge.ofReporter(name)
  }
  const wordsOf = ({ start, end }: Range) => around.text.slice(start, end)
  const set = (link: number, change: (spans: readonly Range[]) => Range[]): ClaimPatch => {
    return link < 0
      ? { hedge: change(hedge) }
      : { chain: chain.map((one, i) => (i === link ? { ...one, hedge: change(one.hedge) } : one)) }
  }
  const rowsFor = (typed: string) => {
    const found =
      typed === ''
        ? findHedges(around.text, [around.block], null)
        : [findWords(around.text, around.block, typed, draft.content[0]?.start ?? 0)]
    const selected = typed === '' ? around.selectedWords() : null
    return [...found, selected].flatMap((range) =>
      range && !held.some((one) => one.range.start === range.start)
        ? [-1, ...chain.keys()].map((link) => ({ range, link }))
        : [],
    )
  }
  const find = (typed: string): Found[] =>
    rowsFor(typed).map(({ range, link }, i) => ({
      id: String(i),
      label: wordsOf(range),
      title: wordsOf(range),
      note: ownerOf(link),
    }))
  return (
    <Line label={strings.hedge.label} field="hedge">
      <Chips
        label={strings.hedge.list}
        proposed={draft.proposed.includes('hedge')}
        chips={held.map(({ range, link }) => ({
          id: `${range.start} ${link}`,
          title: wordsOf(range),
          label: (
            <>
              <i dir="auto">{wordsOf(range)}</i>
              {link >= 0 && <small>{ownerOf(link)}</small>}
            </>
          ),
        }))}
        onRemove={(index) => {
          const gone = held[index]
          if (gone)
            onChange(
              set(gone.link, (spans) => spans.filter(({ start }) => start !== gone.range.start)),
              false,
            )
        }}
      />
      <Finder
        label={strings.hedge.find}
        placeholder={strings.hedge.placeholder}
        find={find}
        nothing={strings.hedge.nothing}
        onTaken={focusLast}
        onPick={(id, typed) => {
          const one = rowsFor(typed)[Number(id)]
          if (one)
            onChange(
              set(one.link, (spans) => [...spans, one.range]),
              false,
            )
        }}
      />
    </Line>
  )
}
