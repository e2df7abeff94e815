import type { SourceText } from '#shared/sources/source-view.ts'
import type { App } from '../../core/app-context.ts'
import type { OpenText } from './open-text.ts'
import { strings } from './strings.tsx'

/** Whether a mention, a claim or a note stands in the part of a text that is hidden at first. */
export function isAsideMarked({ revision, asideFrom }: SourceText, { stores }: Pick<App, 'stores'>): boolean {
  if (asideFrom === null) return false
  const isIn = (range: { readonly start: number }) => range.start >= asideFrom
  const { mentions, claims, notes } = stores
  return (
    [...mentions.getState().byId.values()].some((one) => one.revision === revision && isIn(one)) ||
    [...notes.getState().byId.values()].some((one) => one.revision === revision && isIn(one)) ||
    [...claims.getState().byId.values()].some((one) => one.revision === revision && one.anchors.some(isIn))
  )
}

/** What the aside of a text is: the furniture of a web page, or the mails that a mail quotes. */
export function asideKind({ app, text }: Pick<OpenText, 'app' | 'text'>): 'furniture' | 'history' {
  const format = app.stores.sources.getState().byId.get(text.source)?.format
  return format === 'eml' || format === 'msg' ? 'history' : 'furniture'
}

/**
 * Shows the part of a text that is hidden at first, and goes there; or hides it again and stays where the caret is. What is marked in it
 * stays shown.
 */
export function turnAside(openText: OpenText): void {
  const { app, text } = openText
  const { state } = app
  const { asideFrom, source } = text
  if (asideFrom === null) return state.getState().announce(strings.aside.none)
  const isShown = text.text.length > asideFrom
  if (isShown && isAsideMarked(text, app)) return state.getState().announce(strings.aside.isMarked)
  const shown = new Set(state.getState().asidesShown)
  if (isShown) shown.delete(source)
  else shown.add(source)
  const caret = openText.caret() ?? 0
  const offset = isShown ? Math.min(caret, asideFrom - 1) : asideFrom
  state.getState().set({ asidesShown: shown, jump: { source, record: null, offset } })
  state.getState().announce(isShown ? strings.aside.hidden : strings.aside.shown)
}
