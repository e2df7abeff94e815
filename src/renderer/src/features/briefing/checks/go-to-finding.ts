import { $getNodeByKey } from 'lexical'
import type { FindingPlace } from '#shared/briefing/checks/finding.ts'
import { $selectInBlock, goToBlock, goToSection } from '../document/block-caret.ts'
import type { ComposerSession } from '../document/composer-session.ts'

/** The fields of the sheet's head, by their names in a finding. */
const fieldNames = { informationAsOf: 'asOf' } as Partial<Record<string, string>>

/** Goes to where a finding is: its words are selected, its field gets the focus. */
export function goToFinding(session: ComposerSession, place: FindingPlace): void {
  const { editor, document: blocks } = session
  switch (place.kind) {
    case 'field': {
      const name = fieldNames[place.field] ?? place.field
      const field = document.querySelector<HTMLElement>(
        name === 'marking' ? '.sheet-head .marking' : `.sheet-head [name="${name}"]`,
      )
      return field?.focus()
    }
    case 'section': {
      const section = session.sections.getState().find(({ kind }) => kind === place.section)
      return section && goToSection(editor, section.key)
    }
    case 'block': {
      const key = blocks.keyOf(place.block)
      goToBlock(editor, key)
      const { range } = place
      if (key !== null && range)
        editor.update(() => {
          const node = $getNodeByKey(key)
          if (node) $selectInBlock(node, range.start, range.end)
        })
      return
    }
    case 'source':
      return
  }
}
