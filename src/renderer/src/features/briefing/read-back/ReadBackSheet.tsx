import { useState } from 'react'
import { citingSentences, readBackCount, type CitingSentence } from '#shared/briefing/read-back/citing-sentences.ts'
import { titleOf } from '#shared/briefing/sections.ts'
import type { Id } from '#shared/model/id.ts'
import { longTimeText } from '#shared/words/dates.ts'
import { useApp, useAppState } from '../../../core/app-context.ts'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { useKeyScope } from '../../../core/keyboard/use-key-scope.ts'
import { useQuery } from '../../../core/use-query.ts'
import { Button } from '../../../ui/Button.tsx'
import { KeyCap } from '../../../ui/KeyCap.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { strings as briefingStrings } from '../strings.tsx'
import { CitedPassages } from './CitedPassages.tsx'
import { strings } from './strings.tsx'
import './read-back.css'

/**
 * Walks through the sentences of a briefing that cite, each beside the passages that it cites. Yes notes that it was read back and goes on to
 * the next that was not; no goes to it in the sheet.
 */
export function ReadBackSheet({ briefing }: { readonly briefing: Id }) {
  const { client, state, stores } = useApp()
  const close = useAppState((values) => values.closeDialog)
  const view = useQuery('readBriefing', { id: briefing })
  const [chosen, setChosen] = useState<number | null>(null)
  const sentences = view ? citingSentences(view) : []
  const times = new Map(view?.readBack.map(({ hash, at }) => [hash, at]))
  const isRead = ({ hash }: CitingSentence) => times.has(hash)
  const first = sentences.findIndex((sentence) => !isRead(sentence))
  const at = Math.min(chosen ?? Math.max(first, 0), sentences.length - 1)
  const sentence = sentences[at]
  const count = view && readBackCount(sentences, view.readBack)

  const step = (by: 1 | -1) => () => setChosen(Math.max(0, Math.min(sentences.length - 1, at + by)))
  const yes = async () => {
    if (!sentence || (await client.mutate('readBack', { id: briefing, hash: sentence.hash })) === undefined) return
    const left = sentences.filter((one) => one.hash !== sentence.hash && !isRead(one))
    const order = [...sentences.keys()].map((offset) => (at + 1 + offset) % sentences.length)
    const next = order.find((one) => left.includes(sentences[one]!))
    setChosen(next ?? at)
    state.getState().announce(strings.confirmed(left.length))
  }
  const no = () => {
    if (!sentence) return
    const { block, range, words } = sentence
    // Before the full stop: what is typed behind it, and behind the citations there, would be a sentence of its own.
    const end = range.end - (/[.!?…]+[”’"]*$/u.exec(words)?.[0].length ?? 0)
    state.getState().set({ screen: 'briefing', dialog: null, forBriefing: { kind: 'block', block, end } })
    state.getState().announce(strings.fix)
  }
  const openText = () => {
    const claim = sentence && stores.claims.getState().byId.get(sentence.claims[0] ?? '')
    if (!claim) return false
    state.getState().jumpTo({ source: claim.source, record: claim.id, offset: null })
  }
  useKeyScope('review', {
    'review.yes': () => void yes(),
    'review.no': no,
    'review.next': step(1),
    'review.previous': step(-1),
    'review.other': () => false,
    'review.open': () => openText(),
  })

  return (
    <Sheet title={strings.title} onLeave={close} width={980}>
      {view && !sentence && <p className="read-back-none">{strings.none}</p>}
      {view && sentence && count && (
        <>
          <p className="read-back-place">
            <span>{strings.place(at + 1, sentences.length, sectionName(view.sections, sentence.section))}</span>
            <span>{strings.count(count.read, count.of)}</span>
          </p>
          <div className="read-back-parts">
            <section aria-labelledby="read-back-sentence">
              <h3 className="eyebrow" id="read-back-sentence">
                {strings.sentence}
              </h3>
              <p className="read-back-sentence" dir="auto" aria-live="polite">
                {sentence.words}
              </p>
              <p className={isRead(sentence) ? 'read-back-state is-well' : 'read-back-state'}>
                {isRead(sentence)
                  ? strings.readAt(longTimeText(Date.parse(times.get(sentence.hash)!)))
                  : strings.notRead}
              </p>
            </section>
            <CitedPassages view={view} claims={sentence.claims} />
          </div>
          <p className="read-back-ask">{strings.ask}</p>
        </>
      )}
      <div className="sheet-actions read-back-actions">
        {sentence && (
          <>
            <Button look="primary" preventFocusOnPress onPress={() => void yes()}>
              {strings.yes(<KeyOf command="review.yes" />)}
            </Button>
            <Button onPress={no}>{strings.no(<KeyOf command="review.no" />)}</Button>
            <Button look="quiet" preventFocusOnPress isDisabled={at === 0} onPress={step(-1)}>
              {strings.previous(<KeyOf command="review.previous" />)}
            </Button>
            <Button look="quiet" preventFocusOnPress isDisabled={at === sentences.length - 1} onPress={step(1)}>
              {strings.next(<KeyOf command="review.next" />)}
            </Button>
          </>
        )}
        <Button look="quiet" onPress={close}>
          {strings.close(<KeyCap>Esc</KeyCap>)}
        </Button>
      </div>
    </Sheet>
  )
}

function sectionName(sections: Parameters<typeof citingSentences>[0]['sections'], key: string): string {
  const section = sections.find((one) => one.key === key)
  return (section && titleOf(section)) || briefingStrings.sections.lead
}
