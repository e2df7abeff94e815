import type { StatusChange } from '#shared/questions/status-change.ts'
import { useApp, useAppState, useRecords } from '../../core/app-context.ts'
import { useQuery } from '../../core/use-query.ts'
import { reasonSentence } from '../../records/claim-form/reason-sentence.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { dismissStatusChanges } from './dismiss-status-changes.ts'
import { strings } from './strings.tsx'
import { WhyLine } from './WhySheet.tsx'
import '../../records/registers/sheets.css'

/** The claims whose status changed when the library was brought up to date: what it was, what it is, and why. */
export function StatusChangesSheet() {
  const app = useApp()
  const close = useAppState((values) => values.closeDialog)
  const changes = useQuery('listStatusChanges', {})
  return (
    <Sheet title={strings.statusChanges.title} onLeave={close} width={600}>
      <p>{strings.statusChanges.why}</p>
      {changes && (
        <div className="why-answer">
          <ul>
            {changes.map((change) => (
              <Change key={change.claim} change={change} />
            ))}
          </ul>
        </div>
      )}
      <div className="sheet-actions">
        <Button
          onPress={() => {
            close()
            void dismissStatusChanges(app)
          }}
        >
          {strings.statusChanges.dismiss}
        </Button>
        <Button look="primary" autoFocus onPress={close}>
          {strings.why.close} <kbd>Esc</kbd>
        </Button>
      </div>
    </Sheet>
  )
}

function Change({ change: { claim, before, after, reasons } }: { readonly change: StatusChange }) {
  const { state, stores } = useApp()
  const around = {
    questions: [...useRecords(stores.questions).byId.values()],
    sources: useRecords(stores.sources).byId,
    actors: useRecords(stores.actors).byId,
    claims: [...useRecords(stores.claims).byId.values()],
  }
  return (
    <WhyLine
      claim={claim}
      onOpen={(source, record) => state.getState().jumpTo({ source, record, offset: null })}
      note={[
        strings.statusChanges.change(before ?? 'open', after ?? 'open'),
        ...reasons.map((reason) => reasonSentence(reason, around)),
      ].join(' ')}
    />
  )
}
