import { useMemo } from 'react'
import type { ImportReport } from '#shared/imports/import-report.ts'
import type { Id } from '#shared/model/id.ts'
import { compareTexts, type ComparedParagraph } from '#shared/sources/compare-texts.ts'
import { likenessPercent } from '#shared/sources/likeness.ts'
import { sourceName } from '#shared/sources/source-name.ts'
import { withoutAside } from '#shared/sources/without-aside.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { useKeyScope } from '../../../core/keyboard/use-key-scope.ts'
import { useQuery } from '../../../core/use-query.ts'
import { Button } from '../../../ui/Button.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { sourceLine } from './source-line.ts'
import { strings } from './strings.ts'
import './compare.css'

/** One of the pairs that are asked about: a source, the earlier one that it nearly is, and how much of the text they share. */
export type Alike = { readonly source: Id; readonly of: Id; readonly likeness: number }

/** Shows two nearly identical texts side by side, and asks whether they are copies of one report; then the next pair, and at last the report. */
export function CompareSheet({ pairs, report }: { readonly pairs: readonly Alike[]; readonly report: ImportReport }) {
  const { client, state, stores } = useApp()
  const { byId } = useRecords(stores.sources)
  // The report says more than which texts are alike, such as what was not imported.
  const leave = () => state.getState().openDialog({ kind: 'import-report', report })
  const [pair, ...rest] = pairs
  const [earlier, later] = [useText(pair?.of), useText(pair?.source)]
  const compared = useMemo(() => (earlier && later ? compareTexts(earlier, later) : undefined), [earlier, later])
  const [old, fresh] = [byId.get(pair?.of ?? ''), byId.get(pair?.source ?? '')]
  const next = () => {
    if (rest.length === 0) leave()
    else state.getState().openDialog({ kind: 'compare', pairs: rest, report })
  }
  const answer = async (copyOf: Id | null) => {
    if (!pair) return
    const saved = await client.mutate('updateSourceCard', { id: pair.source, card: { copyOf } })
    if (saved === undefined) return
    state.getState().announce(copyOf === null ? strings.isOwn : strings.isCopy)
    next()
  }
  useKeyScope('review', {
    'review.yes': () => void answer(pair?.of ?? null),
    'review.no': () => void answer(null),
    'review.next': next,
    'review.previous': () => false,
    'review.open': () => false,
    'review.other': () => false,
  })
  if (!pair || !old || !fresh) return null
  return (
    <Sheet title={strings.title} onLeave={leave} width={1180}>
      <p className="sheet-note">
        {strings.share(likenessPercent(pair.likeness))} {pairs.length > 1 && strings.left(pairs.length)}
      </p>
      <div className="compared">
        <Column title={strings.here(sourceName(old))} source={old} paragraphs={compared?.one} look="gone" />
        <Column title={strings.fresh(sourceName(fresh))} source={fresh} paragraphs={compared?.other} look="fresh" />
      </div>
      <p className="compared-legend">
        {compared === null ? (
          strings.tooDifferent
        ) : (
          <>
            <del>{strings.struckThrough}</del> {strings.onlyHere} <ins>{strings.underlined}</ins> {strings.onlyFresh}
          </>
        )}
      </p>
      <div className="sheet-actions">
        <Button onPress={next}>
          {strings.later} <KeyOf command="review.next" />
        </Button>
        <Button onPress={() => void answer(null)}>
          {strings.own} <KeyOf command="review.no" />
        </Button>
        <Button look="primary" onPress={() => void answer(pair.of)}>
          {strings.copy} <KeyOf command="review.yes" />
        </Button>
      </div>
    </Sheet>
  )
}

function useText(source: Id | undefined) {
  const text = useQuery('readSource', source === undefined ? null : { id: source })
  return useMemo(() => text && withoutAside(text), [text])
}

function Column({
  title,
  source,
  paragraphs,
  look,
}: {
  readonly title: string
  readonly source: SourceView
  readonly paragraphs: readonly ComparedParagraph[] | undefined
  readonly look: 'gone' | 'fresh'
}) {
  return (
    // Scrolled by its keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={look} tabIndex={0} aria-label={title}>
      <h3 dir="auto">{title}</h3>
      <p className="quiet" dir="auto">
        {sourceLine(source)}
      </p>
      {paragraphs?.map((runs, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- paragraphs of a text never change their place
        <p key={i} dir="auto">
          {runs.map(({ text, isOwn }, at) => {
            if (!isOwn) return text
            // oxlint-disable-next-line react/no-array-index-key
            return look === 'gone' ? <del key={at}>{text}</del> : <ins key={at}>{text}</ins>
          })}
        </p>
      ))}
    </section>
  )
}
