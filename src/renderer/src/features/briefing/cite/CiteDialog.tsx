import { useRef, useState } from 'react'
import { generateNKeysBetween } from 'fractional-indexing'
import { inReadingOrder, type BriefingBlock, type BriefingView } from '#shared/briefing/briefing-view.ts'
import { citeAfter, citePlaces, type CitePlace } from '#shared/briefing/cite/cite-places.ts'
import { findByWords } from '#shared/search/match-words.ts'
import { newId, type Id } from '#shared/model/id.ts'
import { useApp, useAppState } from '../../../core/app-context.ts'
import { Button } from '../../../ui/Button.tsx'
import { ComboBox } from '../../../ui/combo-box/ComboBox.tsx'
import { KeyCap } from '../../../ui/KeyCap.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { sectionName } from '../nodes/SectionNode.ts'
import { useOpenBriefing } from '../use-open-briefing.ts'
import { caretKey } from '../use-kept-caret.ts'
import { strings } from '../strings.tsx'
import { lastCitedKey, useCitePlaces } from './use-cite-places.ts'

/** The id of the option that inserts the claims among what was said. */
const said = 'said'

/** Asks at which sentence of the briefing claims are to be cited. The place used last comes first, so that Enter uses it again. */
export function CiteDialog({ claims }: { readonly claims: readonly Id[] }) {
  const { client, flushers, state } = useApp()
  const close = useAppState((values) => values.closeDialog)
  const found = useOpenBriefing()
  const briefing = found?.open ?? null
  const places = useCitePlaces(briefing)
  const [typed, setTyped] = useState('')
  const isBusy = useRef(false)

  const write = async (view: BriefingView, put: BriefingBlock[], label: string, done: string): Promise<boolean> => {
    const input = { id: view.id, label, put, remove: [], judgements: [] }
    return (await client.mutate('writeBriefing', input, done)) !== undefined
  }
  const tell = (message: string) => state.getState().announce(message)
  const cite = async (view: BriefingView, chosen: CitePlace) => {
    // What was typed in the meantime may have moved the sentence.
    const place = citePlaces(view).find(({ block, sentence }) => block === chosen.block && sentence === chosen.sentence)
    const block = view.blocks.find(({ id }) => id === chosen.block)
    if (!place || !block) return tell(strings.cite.gone)
    const cited = citeAfter(block, place.end, claims)
    if (!cited) return tell(strings.cite.already(claims.length))
    const done = strings.cite.done(claims.length, place.sentence)
    if (!(await write(view, [cited.block], strings.gestures.cite(claims.length), done))) return
    const last = JSON.stringify({ block: place.block, sentence: place.sentence })
    void client.tryCall('keepUiState', { key: lastCitedKey(view.id), value: last })
    // The briefing opens at the place.
    const caret = JSON.stringify({ block: place.block, offset: cited.caret })
    void client.tryCall('keepUiState', { key: caretKey(view.id), value: caret })
  }
  const insert = async (view: BriefingView) => {
    const there = new Set(view.blocks.flatMap(({ body }) => (body.type === 'said' ? [body.claim] : [])))
    const section = view.sections.find(({ kind }) => kind === 'said')
    if (!section) return tell(strings.cite.noPlace)
    const after = inReadingOrder(view.blocks, [section]).at(-1)?.order ?? null
    const orders = generateNKeysBetween(after, null, claims.length)
    const put = claims.map((claim, at): BriefingBlock => {
      return { id: newId(), section: section.key, order: orders[at]!, body: { type: 'said', claim } }
    })
    const done = claims.some((claim) => there.has(claim)) ? strings.desk.insertedTwice : strings.desk.inserted
    await write(view, put, strings.gestures.insertAll(claims.length), done)
  }
  const pick = async (id: string) => {
    if (isBusy.current || briefing === null) return
    isBusy.current = true
    try {
      if (!(await flushers.flushAll())) return
      const view = await client.query('readBriefing', { id: briefing })
      const place = places?.find((one) => idOf(one) === id)
      if (!view) return
      if (id === said) await insert(view)
      else if (place) await cite(view, place)
      close()
    } finally {
      isBusy.current = false
    }
  }

  const title = strings.cite.title(claims.length)
  if (found?.briefings.length === 0) {
    const start = () =>
      state.getState().set({ screen: 'briefing', forBriefing: { kind: 'cite', claims }, dialog: null })
    return (
      <Sheet title={title} onLeave={close}>
        <p>{strings.cite.noBriefing}</p>
        <div className="sheet-actions">
          <Button look="primary" autoFocus onPress={start}>
            {strings.start.start(<KeyCap>↵</KeyCap>)}
          </Button>
        </div>
      </Sheet>
    )
  }
  const matching = places && findByWords(places, typed, (place) => `${place.sentence}\n${sectionName(place.section)}`)
  const options = (matching ?? []).map((place) => ({
    id: idOf(place),
    content: (
      <div dir="auto">
        {place.sentence} <small>{strings.cite.where(sectionName(place.section), place.mayCarry)}</small>
      </div>
    ),
  }))
  const ownSentence = {
    id: said,
    content: (
      <div>
        {strings.cite.ownSentence} <small>{strings.sections.said}</small>
      </div>
    ),
  }
  const first = matching?.findIndex(({ mayCarry }) => !mayCarry) ?? -1
  const at = first === -1 ? options.length : first
  // Only where it is asked for: Enter on words that no sentence holds must not insert anything.
  const own = findByWords([ownSentence], typed, () => `${strings.cite.ownSentence}\n${strings.sections.said}`)
  return (
    <Sheet title={title} onLeave={close} width={640}>
      <ComboBox
        label={strings.cite.find}
        listLabel={strings.cite.list}
        placeholder={strings.cite.placeholder}
        listClass="answer-rows cite-rows"
        typed={typed}
        isPending={matching === null}
        options={matching === null ? [] : [...options.slice(0, at), ...own, ...options.slice(at)]}
        onType={setTyped}
        onPick={(id) => void pick(id)}
      />
      {matching?.length === 0 && own.length === 0 && <p className="sheet-note">{strings.cite.noneFound}</p>}
      <p className="sheet-keys">{strings.cite.keys(<KeyCap>↵</KeyCap>, <KeyCap>Esc</KeyCap>)}</p>
    </Sheet>
  )
}

function idOf({ block, start }: CitePlace): string {
  return `${block} ${start}`
}
