import type { MemoView } from '#shared/memos/memo-view.ts'
import type { App } from '../../core/app-context.ts'
import { showClaims } from '../../records/registers/show-found.ts'

/** Goes to the record or place that a memo is on. */
export function openMemo(app: Pick<App, 'registers' | 'state' | 'stores'>, { owner, place }: MemoView): void {
  const { registers, state, stores } = app
  const { jumpTo, goTo, showActor } = state.getState()
  switch (owner.type) {
    case 'place':
      return place ? jumpTo({ source: place.source, record: null, offset: place.start }) : undefined
    case 'claim': {
      const claim = stores.claims.getState().byId.get(owner.id)
      return claim ? jumpTo({ source: claim.source, record: claim.id, offset: null }) : undefined
    }
    case 'source':
      return jumpTo({ source: owner.id, record: null, offset: null })
    case 'actor':
      return showActor(owner.id)
    case 'question':
      registers.questions.setState({
        chosen: owner.id,
        report: null,
        show: 'all',
        occasion: null,
        words: '',
        place: null,
      })
      return goTo('questions')
    case 'occasion':
      return showClaims(app, { occasions: [owner.id] })
    case 'tag':
      return goTo('tags')
    case 'briefing':
      return goTo('briefing')
  }
}
