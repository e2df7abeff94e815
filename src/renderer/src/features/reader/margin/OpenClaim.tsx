import { useEffect, useRef, useState } from 'react'
import type { CommandId } from '#shared/commands/commands.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { StatusReason } from '#shared/questions/status-reason.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { shownStatus } from '#shared/questions/status-view.ts'
import { StatusMark } from '../../../records/claims/StatusMark.tsx'
import { ClaimForm } from '../../../records/claim-form/ClaimForm.tsx'
import { ComputedStatus } from '../../../records/claim-form/ComputedStatus.tsx'
import { LinksField } from '../../../records/claim-form/fields/LinksField.tsx'
import { reasonSentence } from '../../../records/claim-form/reason-sentence.ts'
import { useCardKeys, useOpenFields } from '../../../records/claim-form/use-card-keys.ts'
import { useSteadyLines } from '../../../records/claim-form/use-steady-lines.ts'
import { useClaimEdits } from '../../../records/claim-form/use-claim-edits.ts'
import { Button } from '../../../ui/Button.tsx'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { deleteRecord } from '../gestures.ts'
import { focusText } from '../moves.ts'
import { useOpenText, useOpenTextState } from '../open-text.ts'
import { useSurroundings } from '../use-surroundings.ts'
import { AboutLines } from './AboutLines.tsx'
import { CardWords } from './CardWords.tsx'
import { strings } from '../strings.tsx'

/** The open card of the selected claim; its fields are saved while they are edited. */
export function OpenClaim({ claim }: { readonly claim: ClaimView }) {
  const openText = useOpenText()
  const { client, state, stores } = useApp()
  const called = useOpenTextState((values) => values.called === claim.id)
  const inCard = useOpenTextState((values) => values.inCard)
  const card = useRef<HTMLDivElement>(null)
  const { draft, edit, flush, leave: leaveField } = useClaimEdits(claim)
  const { more, shown, ask, toggleMore } = useOpenFields(draft)
  const around = useSurroundings(openText, claim.anchors[0], claim.id)
  const allClaims = useRecords(stores.claims).byId
  const [reasons, setReasons] = useState<readonly StatusReason[] | null>(null)

  useEffect(() => {
    if (!called) return
    card.current?.querySelector<HTMLElement>('[data-field="speaker"] button[tabindex="0"]')?.focus()
    openText.state.setState({ called: null })
  }, [called, openText])
  const leave = () => {
    void flush()
    focusText(openText, null)
  }
  const confirm = async () => {
    await flush()
    await client.mutate('confirmClaims', { ids: [claim.id] })
  }
  const reasonAround = { ...around, claims: [...allClaims.values()] }
  const explain = async () => {
    if (reasons) return setReasons(null)
    const found = await client.query('explainStatus', { id: claim.id })
    if (!found) return
    setReasons(found)
    const said = found.map((reason) => reasonSentence(reason, reasonAround)).join(' ')
    state.getState().speak(said || strings.claim.notCorroborated)
  }
  useSteadyLines(card)
  const cite = () => {
    void flush()
    state.getState().openDialog({ kind: 'cite', claims: [claim.id] })
  }
  const key = (command: CommandId) => (
    <span className={inCard ? undefined : 'in-text'}>
      <KeyOf command={command} />
    </span>
  )
  const openField = useCardKeys(card, false, ask, {
    save: leave,
    leave,
    toggleMore,
    cite,
    saveAndConfirm: () => {
      void confirm()
      focusText(openText, null)
    },
    why: () => (claim.answers.length === 0 ? false : void explain()),
  })

  return (
    <div
      ref={card}
      className={claim.proposed.length > 0 ? 'margin-card open proposed' : 'margin-card open'}
      role="group"
      aria-label={openText.describe(claim.id)}
      onBlur={leaveField}
    >
      <CardWords claim={claim} isWhole>
        <StatusMark status={shownStatus(claim)} />
      </CardWords>
      <AboutLines claim={claim} />
      <ClaimForm
        compact
        draft={draft}
        around={around}
        shown={shown}
        onChange={edit}
        {...((claim.computed !== null || reasons !== null) && {
          computed: (
            <ComputedStatus claim={claim} reasons={reasons} around={reasonAround} onAsk={() => void explain()} />
          ),
        })}
        links={
          (shown.has('links') || claim.relations.length > 0) && <LinksField compact claim={claim} around={around} />
        }
      />
      <div className="card-actions">
        {claim.proposed.length > 0 && (
          <Button look="primary" onPress={() => void confirm()}>
            {strings.claim.confirm(<KeyOf command={inCard ? 'claim-card.saveAndConfirm' : 'reading.confirm'} />)}
          </Button>
        )}
        <Button onPress={cite}>{strings.claim.cite(key('claim-card.cite'))}</Button>
        <Button look="quiet" onPress={() => openField('memo')}>
          {strings.claim.memo(<KeyOf command="claim-card.memo" />)}
        </Button>
        <Button look="quiet" onPress={() => openField('tags')}>
          {strings.claim.tag(<KeyOf command="claim-card.tag" />)}
        </Button>
        <Button look="quiet" aria-expanded={more} onPress={toggleMore}>
          {(more ? strings.claim.less : strings.claim.more)(key('claim-card.more'))}
        </Button>
        {more && (
          <Button
            look="quiet"
            onPress={() => state.getState().openDialog({ kind: 'history', record: { type: 'claim', id: claim.id } })}
          >
            {strings.claim.history}
          </Button>
        )}
        <Button look="quiet" onPress={() => void deleteRecord(openText, claim.id)}>
          {strings.claim.delete}
        </Button>
      </div>
    </div>
  )
}
