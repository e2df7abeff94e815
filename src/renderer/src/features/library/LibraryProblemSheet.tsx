import type { LibraryProblem } from '#shared/library/library-view.ts'
import { useAppState } from '../../core/app-context.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { ProblemOffers } from './ProblemOffers.tsx'
import { problemTitle } from './problem-words.ts'
import { strings } from './strings.ts'

/** The same content as the screen, in a sheet over the library that stays open. */
export function LibraryProblemSheet({ problem }: { readonly problem: LibraryProblem }) {
  const close = useAppState((state) => state.closeDialog)
  return (
    <Sheet title={problemTitle(problem)} onLeave={close} width={860}>
      <ProblemOffers key={problem.path} problem={problem} />
      <div className="sheet-actions">
        <Button onPress={close}>
          {strings.problem.cancel} <kbd>Esc</kbd>
        </Button>
      </div>
    </Sheet>
  )
}
