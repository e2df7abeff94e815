import { usualTitles, type Section, type SectionKind } from '#shared/briefing/sections.ts'
import { newId } from '#shared/model/id.ts'
import type { App } from '../../../core/app-context.ts'
import type { ComposerSession } from '../document/composer-session.ts'
import { sectionName } from '../nodes/SectionNode.ts'
import { strings } from '../strings.tsx'

/** The kinds of section of which a briefing has at most one: a second would say the same again. */
const onceOnly: ReadonlySet<SectionKind> = new Set([
  'lead',
  'sources',
  'actors',
  'legend',
  'annex',
  'changes',
  'open-work',
])

/** The kinds of section that can be added to these. */
export function kindsToAdd(sections: readonly Section[], kinds: readonly SectionKind[]): SectionKind[] {
  return kinds.filter((kind) => !onceOnly.has(kind) || !sections.some((section) => section.kind === kind))
}

/** A section of this kind as it is inserted. */
export function newSection(kind: SectionKind): Section {
  return { key: newId(), kind, title: '', options: {} }
}

/** The sections with a new one behind another; at the end if there is no such other. */
export function withNew(sections: readonly Section[], section: Section, after: string | null): Section[] {
  const at = sections.findIndex(({ key }) => key === after)
  return sections.toSpliced(at < 0 ? sections.length : at + 1, 0, section)
}

/** The sections with some of them moved before or behind another. */
export function withMoved(
  sections: readonly Section[],
  keys: ReadonlySet<string>,
  target: string,
  side: 'before' | 'after',
): Section[] {
  const moved = sections.filter(({ key }) => keys.has(key))
  const rest = sections.filter(({ key }) => !keys.has(key))
  const at = rest.findIndex(({ key }) => key === target)
  if (at < 0) return [...sections]
  return rest.toSpliced(side === 'before' ? at : at + 1, 0, ...moved)
}

/** The sections with one moved a place up (-1) or down (1); null at either end. */
export function withMovedBy(sections: readonly Section[], key: string, by: 1 | -1): Section[] | null {
  const at = sections.findIndex((section) => section.key === key)
  const other = sections[at + by]
  return at < 0 || !other ? null : withMoved(sections, new Set([key]), other.key, by < 0 ? 'before' : 'after')
}

/** The sections with another title for one; '' for the usual one. */
export function withTitle(sections: readonly Section[], key: string, typed: string): Section[] {
  const words = typed.replaceAll(/\s+/gu, ' ').trim().slice(0, 500)
  return sections.map((section) =>
    section.key === key ? { ...section, title: words === usualTitles[section.kind] ? '' : words } : section,
  )
}

/** Each change of sections begins from what the one before has saved: from the list of before it would take that back, with what is written in a new section. */
let before: Promise<unknown> = Promise.resolve()

/**
 * Changes the sections as one step of undo, after what was typed until now. `change` gets those that the library has then; null leaves them as
 * they are. Resolves to whether they are saved.
 */
export function saveSections(
  { client, flushers }: Pick<App, 'client' | 'flushers'>,
  { briefing }: Pick<ComposerSession, 'briefing'>,
  change: (sections: readonly Section[]) => readonly Section[] | null,
  label: string,
  done?: string,
): Promise<boolean> {
  const saved = before.then(async () => {
    if (!(await flushers.flushAll())) return false
    const view = await client.query('readBriefing', { id: briefing })
    const sections = view ? change(view.sections) : null
    return (
      sections !== null && (await client.mutate('writeSections', { id: briefing, label, sections }, done)) !== undefined
    )
  })
  before = saved.catch(() => undefined)
  return saved
}

/** Deletes a section with what is written in it, and offers undo. The last one stays. */
export async function deleteSection(app: App, session: ComposerSession, key: string): Promise<void> {
  const sections = session.sections.getState()
  const gone = sections.find((section) => section.key === key)
  if (!gone) return
  if (sections.length === 1) return app.state.getState().announce(strings.outline.lastStays)
  const without = (now: readonly Section[]) => {
    const rest = now.filter((section) => section.key !== key)
    return rest.length === 0 || rest.length === now.length ? null : rest
  }
  const name = sectionName(gone)
  await saveSections(app, session, without, strings.outline.gestures.delete, strings.outline.deleted(name))
}
