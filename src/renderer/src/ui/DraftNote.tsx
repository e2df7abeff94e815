import { Button } from './Button.tsx'
import { strings } from './strings.ts'
import './draft-note.css'

/** Says that a sheet shows a draft from before, or offers one that was begun on something else. Shows nothing without a draft. */
export function DraftNote({
  draft,
}: {
  readonly draft: { readonly isShown: boolean; readonly use: () => void; readonly discard: () => void } | null
}) {
  if (!draft) return null
  return (
    <p className="draft-note">
      {draft.isShown ? <b>{strings.draft.isShown}</b> : strings.draft.isOffered}{' '}
      {!draft.isShown && (
        <Button look="quiet" onPress={draft.use}>
          {strings.draft.use}
        </Button>
      )}
      <Button look="quiet" onPress={draft.discard}>
        {strings.draft.discard}
      </Button>
    </p>
  )
}
