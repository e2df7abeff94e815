import type { LibraryProblem } from '#shared/library/library-view.ts'
import { useAppState } from '../../core/app-context.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { ProblemOffers } from './ProblemOffers.tsx'
import { problemTitle } from './problem-words.ts'

/** The same as the screen, over the library that is open and stays so. */
export function LibraryProblemSheet({ problem }: { readonly problem: LibraryProblem }) {
  const close = useAppState((state) => state.closeDialog)
  return (
    <Sheet title={problemTitle(problem)} onLeave={close} width={860}>
      <ProblemOffers key={problem.path} problem={problem} />
      <div className="sheet-actions">
        <Button onPress={close}>
          Cancel <kbd>Esc</kbd>
        </Button>
      </div>
    </Sheet>
  )
}
