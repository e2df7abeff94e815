import { usualTitles, type SectionKind } from '#shared/briefing/sections.ts'
import type { App } from '../../../core/app-context.ts'
import type { ComposerSession } from '../document/composer-session.ts'
import { goToSection } from '../document/block-caret.ts'
import { $sectionAtCaret } from '../document/gestures.ts'
import { kindsToAdd, newSection, saveSections, withNew } from './edit-sections.ts'
import { strings } from '../strings.tsx'

/** What can be inserted, in the order of the menu. */
const insertable: readonly SectionKind[] = [
  'text',
  'lead',
  'why',
  'judgements',
  'positions',
  'differ',
  'watch',
  'said',
  'said-by',
  'unknown',
  'chronology',
  'actors',
  'sources',
  'legend',
  'annex',
]

/** Opens the menu of sections to insert behind the one with the caret, at an element. */
export function openInsertMenu(app: App, session: ComposerSession, at: Element | null | undefined): void {
  const after = session.editor.getEditorState().read($sectionAtCaret)
  const { left, bottom } = at?.getBoundingClientRect() ?? { left: 0, bottom: 0 }
  app.state.getState().openDialog({
    kind: 'menu',
    label: strings.outline.insertMenu,
    at: { x: left, y: bottom },
    items: kindsToAdd(session.sections.getState(), insertable).map((kind) => ({
      label: usualTitles[kind] || strings.sections.lead,
      run: () => void insertSection(app, session, kind, after),
    })),
  })
}

/** Inserts a section behind another one, and goes there. */
async function insertSection(
  app: App,
  session: ComposerSession,
  kind: SectionKind,
  after: string | null,
): Promise<void> {
  const section = newSection(kind)
  const sections = withNew(session.sections.getState(), section, after)
  const name = usualTitles[kind] || strings.sections.lead
  const { gestures, inserted } = strings.outline
  if (await saveSections(app, session, sections, gestures.insert, inserted(name)))
    goToSection(session.editor, section.key)
}
