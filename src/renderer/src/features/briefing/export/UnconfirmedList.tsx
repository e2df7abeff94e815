import type { RefObject } from 'react'
import { claimKindWord } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import { ClaimWords } from '../../../records/claims/ClaimWords.tsx'
import { Button } from '../../../ui/Button.tsx'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { VirtualList } from '../../../ui/VirtualList.tsx'
import type { Unconfirmed } from './use-export-view.ts'
import { strings } from './strings.tsx'

const rowHeight = 104
const maxRows = 3

/** The cited claims that are not confirmed, with their words; one key confirms one claim. */
export function UnconfirmedList({
  claims,
  chosen,
  onChoose,
  onConfirm,
  listRef,
}: {
  readonly claims: readonly Unconfirmed[]
  readonly chosen: Id | null
  readonly onChoose: (claim: Id) => void
  readonly onConfirm: (claims: Id[]) => void
  readonly listRef: RefObject<HTMLDivElement | null>
}) {
  return (
    <>
      <p className="export-why">{strings.unconfirmed(claims.length, <KeyOf command="export.confirm" />)}</p>
      <div className="export-list" style={{ height: Math.min(claims.length, maxRows) * rowHeight + 12 }}>
        <VirtualList
          items={claims}
          keyOf={({ claim }) => claim.id}
          label={strings.toConfirm}
          chosen={chosen}
          estimate={() => rowHeight}
          listRef={listRef}
          onChoose={({ claim }) => onChoose(claim.id)}
        >
          {({ claim, speaker, label, words }, isChosen) => (
            <article className={isChosen ? 'to-confirm chosen' : 'to-confirm'}>
              <div>
                <p className="to-confirm-who">
                  <b>
                    <bdi>{speaker}</bdi>
                  </b>{' '}
                  {claimKindWord[claim.kind]} <span>{label}</span>
                </p>
                <ClaimWords claim={claim} words={words} />
              </div>
              <button type="button" tabIndex={-1} onClick={() => onConfirm([claim.id])}>
                {strings.confirm(isChosen && <KeyOf command="export.confirm" />)}
              </button>
            </article>
          )}
        </VirtualList>
      </div>
      {claims.length > 1 && (
        <Button look="quiet" onPress={() => onConfirm(claims.map(({ claim }) => claim.id))}>
          {strings.confirmAll(claims.length)}
        </Button>
      )}
    </>
  )
}
