import { useMemo } from 'react'
import type { CaseView, LibraryInfo } from '#shared/library/library-view.ts'
import type { Id } from '#shared/model/id.ts'
import { useAppState, type App } from './app-context.ts'

type Library = Pick<LibraryInfo, 'cases' | 'chosenCase'> | null

/** The case that screens are narrowed to; null for all cases. With only one case there is nothing to choose. */
export function chosenCaseOf(library: Library): CaseView | null {
  if (!library || library.cases.length < 2) return null
  return library.cases.find(({ id }) => id === library.chosenCase) ?? null
}

/** As `chosenCaseOf`, for a component. */
export function useChosenCase(): CaseView | null {
  return useAppState(({ library }) => chosenCaseOf(library))
}

/** Every case, the oldest first. */
export function useCases(): readonly CaseView[] {
  return useAppState(({ library }) => library?.cases) ?? none
}
const none: readonly never[] = []

/** Whether a source is in a case; every source is in null, which stands for all cases. */
export function isIn(source: { readonly cases: readonly Id[] }, chosen: Id | null): boolean {
  return chosen === null || source.cases.includes(chosen)
}

/** Of records that belong to one case, those of the chosen one, or all. */
export function useOfCase<V extends { readonly inCase: Id }>(byId: ReadonlyMap<Id, V>): ReadonlyMap<Id, V> {
  const chosen = useChosenCase()?.id ?? null
  return useOnly(
    byId,
    useMemo(() => (chosen === null ? null : ({ inCase }: V) => inCase === chosen), [chosen]),
  )
}

/** Of records by id, those that meet a condition; the same object while these and the condition stay the same. */
export function useOnly<V>(byId: ReadonlyMap<Id, V>, isMeant: ((view: V) => boolean) | null): ReadonlyMap<Id, V> {
  return useMemo(
    () => (isMeant === null ? byId : new Map([...byId].filter(([, view]) => isMeant(view)))),
    [byId, isMeant],
  )
}

/** Narrows the screens to a case, or to none. New sources, questions and briefings go into it. */
export function chooseCase({ client, state }: Pick<App, 'client' | 'state'>, id: Id | null): void {
  const { library } = state.getState()
  if (!library) return
  const chosen = library.cases.find((one) => one.id === id)
  state.setState({ library: { ...library, chosenCase: chosen?.id ?? null, case: chosen ?? library.case } })
  void client.tryCall('chooseCase', { id: chosen?.id ?? null })
}
