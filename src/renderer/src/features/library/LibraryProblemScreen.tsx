import { useEffect, useId } from 'react'
import type { LibraryProblem } from '#shared/library/library-view.ts'
import { useApp } from '../../core/app-context.ts'
import { FirstPlaceOffers } from './FirstPlaceOffers.tsx'
import { ProblemOffers } from './ProblemOffers.tsx'
import { problemTitle } from './problem-words.ts'
import { strings } from './strings.ts'

type FirstPlaceProblem = LibraryProblem & { readonly kind: 'no-place' | 'synced' }

function isFirst(problem: LibraryProblem): problem is FirstPlaceProblem {
  return problem.kind === 'no-place' || problem.kind === 'synced'
}

/**
 * Shown if no library is open: the last one is missing or cannot be opened, and no new one is created in its place; or there never was one,
 * and the person chooses a place.
 */
export function LibraryProblemScreen({ problem }: { readonly problem: LibraryProblem }) {
  const { state } = useApp()
  const title = problemTitle(problem)
  const heading = useId()
  useEffect(() => state.getState().speak(strings.problem.announced(title, problem.message)), [state, title, problem])
  return (
    <section className="problem-screen" aria-labelledby={heading}>
      <h1 id={heading} dir="auto">
        {title}
      </h1>
      {isFirst(problem) ? (
        <FirstPlaceOffers problem={problem} />
      ) : (
        <ProblemOffers key={problem.path} problem={problem} />
      )}
    </section>
  )
}
