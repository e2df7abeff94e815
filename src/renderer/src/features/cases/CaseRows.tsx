import { numberText } from '#shared/words/counted.ts'
import type { CaseView } from '#shared/library/library-view.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import { useMemo } from 'react'
import { useApp } from '../../core/app-context.ts'
import { chooseCase, useCases, useChosenCase } from '../../core/cases.ts'
import { Button } from '../../ui/Button.tsx'
import { openCaseMenu } from './case-menu.ts'
import { strings } from './strings.ts'

/** The cases in a rail, each with its number of sources. A press narrows all screens to it. */
export function CaseRows({ sources }: { readonly sources: Iterable<SourceView> }) {
  const app = useApp()
  const cases = useCases()
  const chosen = useChosenCase()?.id ?? null
  const { all, counts } = useMemo(() => countByCase(sources), [sources])
  // A library with one case has nothing to choose: the case stands for all.
  const rows: readonly { readonly of: CaseView | null; readonly name: string; readonly count: number }[] = [
    ...(cases.length > 1 ? [{ of: null, name: strings.menu.allSources, count: all }] : []),
    ...cases.map((one) => ({ of: one, name: one.name, count: counts.get(one.id) ?? 0 })),
  ]
  return (
    <section aria-label={strings.menu.title} className="case-rows">
      <div className="rail-head">
        <h2 className="eyebrow">{strings.menu.title}</h2>
        <Button look="quiet" onPress={() => app.state.getState().openDialog({ kind: 'new-case' })}>
          {strings.menu.add}
        </Button>
      </div>
      {rows.map(({ of, name, count }) => (
        <button
          key={of?.id ?? ''}
          type="button"
          className="rail-row"
          aria-pressed={(of?.id ?? null) === chosen || cases.length === 1}
          onClick={() => chooseCase(app, of?.id ?? null)}
          onContextMenu={(event) => {
            event.preventDefault()
            if (of) openCaseMenu(app, of, { x: event.clientX, y: event.clientY })
          }}
        >
          <span className="rail-words" dir="auto" title={name}>
            {name}
          </span>
          <span className="rail-count">{numberText(count)}</span>
        </button>
      ))}
    </section>
  )
}

function countByCase(sources: Iterable<SourceView>) {
  const counts = new Map<string, number>()
  let all = 0
  for (const { cases } of sources) {
    all++
    for (const id of cases) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return { all, counts }
}
