import type { SearchHit } from '#shared/library/library-view.ts'
import type { App } from '../core/app-context.ts'

/** Opens a search result: a source in the reader, a claim in its text, any other record on its screen. */
export function openHit({ registers, state, stores }: App, hit: SearchHit): void {
  const { jumpTo, goTo, showActor } = state.getState()
  switch (hit.type) {
    case 'source':
      return jumpTo({ source: hit.id, record: null, offset: null })
    case 'claim': {
      const claim = stores.claims.getState().byId.get(hit.id)
      return claim ? jumpTo({ source: claim.source, record: claim.id, offset: null }) : goTo('claims')
    }
    case 'actor':
      return showActor(hit.id)
    case 'question':
      registers.questions.setState({
        chosen: hit.id,
        report: null,
        show: 'all',
        occasion: null,
        words: '',
        place: null,
      })
      return goTo('questions')
    case 'briefing':
      state.getState().set({ openBriefing: hit.id })
      return goTo('briefing')
  }
}

/** The memo on what was found; empty if it has none. A briefing's own is in no store. */
export function memoOf(stores: App['stores'], { type, id }: SearchHit): string {
  switch (type) {
    case 'source':
      return stores.sources.getState().byId.get(id)?.memo ?? ''
    case 'claim':
      return stores.claims.getState().byId.get(id)?.memo ?? ''
    case 'actor':
      return stores.actors.getState().byId.get(id)?.memo ?? ''
    case 'question':
      return stores.questions.getState().byId.get(id)?.memo ?? ''
    case 'briefing':
      return ''
  }
}
