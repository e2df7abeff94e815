import { usualTitles, type Section, type SectionKind } from '#shared/briefing/sections.ts'
import { canBeStated } from '#shared/briefing/our-view.ts'
import type { App } from '../../../core/app-context.ts'
import { chosenCaseOf } from '../../../core/cases.ts'
import type { MenuEntry } from '../../../core/app-state.ts'
import { goToSection } from '../document/block-caret.ts'
import type { ComposerSession } from '../document/composer-session.ts'
import { $canShape, $insertFootnote, $insertPageBreak, $sectionAtCaret, $shapeBlock } from '../document/gestures.ts'
import { insertView } from '../insert-view.ts'
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
  'changes',
  'open-work',
  'actors',
  'sources',
  'legend',
  'annex',
]

type Point = { readonly x: number; readonly y: number }

/** Opens the menu of sections to insert behind the one with the caret, at a point of the window. */
export function openSectionMenu(app: App, session: ComposerSession, at: Point): void {
  app.state.getState().openDialog({
    kind: 'menu',
    label: strings.outline.insertMenu,
    at,
    items: sectionEntries(app, session),
  })
}

/** Opens the menu of all that can be inserted at the caret: shapes of its paragraph, and sections behind its own. */
export function openInsertMenu(app: App, session: ComposerSession, at: Point): void {
  const { editor } = session
  const { shapes } = strings.insert
  const shape = (label: string, $change: () => void): MenuEntry => ({
    label,
    run: () => {
      editor.getRootElement()?.focus({ preventScroll: true })
      session.gesture(strings.insert.gesture, $change)
      editor.focus()
    },
  })
  const here: MenuEntry[] = editor.getEditorState().read($canShape)
    ? [
        shape(shapes.heading, () => $shapeBlock({ type: 'heading', level: 1 })),
        shape(shapes.subheading, () => $shapeBlock({ type: 'heading', level: 2 })),
        shape(shapes.bullets, () => $shapeBlock({ type: 'item', ordered: false, level: 0 })),
        shape(shapes.numbers, () => $shapeBlock({ type: 'item', ordered: true, level: 0 })),
        shape(shapes.quote, () => $shapeBlock({ type: 'quote' })),
        shape(shapes.plain, () => $shapeBlock(null)),
        shape(shapes.footnote, $insertFootnote),
        shape(shapes.pageBreak, $insertPageBreak),
        null,
      ]
    : []
  app.state.getState().openDialog({
    kind: 'menu',
    label: strings.insert.menu,
    at,
    items: [...here, ...viewEntries(app, session), ...sectionEntries(app, session)],
  })
}

/** Our views of questions that the note does not state yet, in the analyst's order of the questions. */
function viewEntries(app: App, session: ComposerSession): MenuEntry[] {
  const stated = new Set(session.outline.getState().judgements.map(({ question }) => question))
  const chosen = chosenCaseOf(app.state.getState().library)?.id
  const questions = [...app.stores.questions.getState().byId.values()]
    .filter(({ inCase }) => chosen === undefined || inCase === chosen)
    .toSorted((a, b) => a.ord - b.ord)
  const views = questions
    .filter(({ id, ourView }) => canBeStated(ourView) && !stated.has(id))
    .map((question) => ({
      label: strings.insert.ourView(question.shortLabel || question.text),
      run: () => insertView(app, session, question),
    }))
  return views.length === 0 ? [] : [...views, null]
}

function sectionEntries(app: App, session: ComposerSession): MenuEntry[] {
  const after = session.editor.getEditorState().read($sectionAtCaret)
  return kindsToAdd(session.sections.getState(), insertable).map((kind) => ({
    label: nameOf(kind),
    run: () => void insertSection(app, session, kind, after),
  }))
}

/** Inserts a section behind another one, and goes there. */
async function insertSection(
  app: App,
  session: ComposerSession,
  kind: SectionKind,
  after: string | null,
): Promise<void> {
  const section = newSection(kind)
  const withIt = (sections: readonly Section[]) => withNew(sections, section, after)
  const { gestures, inserted } = strings.outline
  const stop = session.sections.subscribe((now) => {
    if (!now.some(({ key }) => key === section.key)) return
    stop()
    goToSection(session.editor, section.key)
  })
  if (!(await saveSections(app, session, withIt, gestures.insert, inserted(nameOf(kind))))) stop()
}

function nameOf(kind: SectionKind): string {
  const { said, 'said-by': saidBy } = strings.insert.sections
  if (kind === 'said') return said
  if (kind === 'said-by') return saidBy
  return usualTitles[kind] || strings.sections.lead
}
