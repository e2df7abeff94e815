import { useCallback, useMemo } from 'react'
import type { CaseView, LibraryInfo } from '#shared/library/library-view.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp, useAppState, useRecords, type App } from './app-context.ts'
import { strings } from './strings.ts'
import { useQuery } from './use-query.ts'

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

/** What is in some cases; null if all cases share it. */
type InCases = { readonly cases: readonly Id[] | null }

/** Whether a source, or another record with its cases, is in a case; everything is in null, which stands for all cases. */
export function isIn({ cases }: InCases, chosen: Id | null): boolean {
  return chosen === null || cases === null || cases.includes(chosen)
}

/**
 * Returns the cases that a record is in, a claim and a place in a text by their source. Null for what all cases share, such as actors and
 * tags, and for what is not there.
 */
export function useCasesOf(): (type: string, id: Id) => readonly Id[] | null {
  const { stores } = useApp()
  const sources = useRecords(stores.sources).byId
  const claims = useRecords(stores.claims).byId
  const questions = useRecords(stores.questions).byId
  const briefings = useQuery('listBriefings', useCases().length > 1 ? {} : null)
  return useCallback(
    (type, id) => {
      const ofOne = (record: { readonly inCase: Id } | undefined) => (record ? [record.inCase] : null)
      switch (type) {
        case 'source':
        case 'place':
          return sources.get(id)?.cases ?? null
        case 'claim':
          return sources.get(claims.get(id)?.source ?? '')?.cases ?? null
        case 'question':
          return ofOne(questions.get(id))
        case 'briefing':
          return ofOne(briefings?.find((one) => one.id === id))
        default:
          return null
      }
    },
    [sources, claims, questions, briefings],
  )
}

/** Returns what is said of a record that is in none of the cases `here`: 'in “Orsa dam”'. '' if it is in one, and if all cases share it. */
export function useElsewhere(): (record: InCases, here: readonly Id[]) => string {
  const all = useCases()
  return useCallback(
    ({ cases }, here) => {
      if (here.some((id) => isIn({ cases }, id))) return ''
      const names = all.filter(({ id }) => cases?.includes(id)).map(({ name }) => name)
      return names.length === 0 ? '' : strings.inCases(names)
    },
    [all],
  )
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
