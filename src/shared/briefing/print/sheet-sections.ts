import { html } from '../../text/html.ts'
import { citationsOf, citesOf, composeBriefing, type BriefingInput } from '../compose/compose-briefing.ts'
import type { SheetView } from '../sheet-view.ts'
import { computedHtml } from './section-html.ts'

/** Composes the computed parts of a briefing. The annex is none of them: it is chosen and paged when the briefing is exported. */
export function sheetSections(input: BriefingInput): SheetView {
  const printed = composeBriefing(input)
  const cites = citesOf(input)
  const citations = citationsOf(input)
  return {
    sections: printed.sections.map((section) => ({
      key: section.key,
      html: html`${computedHtml(section, printed)}`.toString(),
      cites: [...(cites.get(section.key) ?? [])],
    })),
    targets: Object.fromEntries(
      citations.sources.flatMap((source) =>
        citations.lettered(source).map(({ claim, target }) => [target, claim.id] as const),
      ),
    ),
  }
}
