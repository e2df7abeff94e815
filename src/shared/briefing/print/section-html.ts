import { html, type Html } from '../../text/html.ts'
import { blockHtml } from '../blocks/blocks.ts'
import type { PrintedBriefing, PrintedSection } from '../compose/printed-briefing.ts'
import { actorsHtml } from './actors-html.ts'
import { annexHtml } from './annex-html.ts'
import { legendHtml } from './legend-html.ts'
import { footnotesHtml, judgementsHtml, partHtml, sectionHtml, whyHtml } from './sections.ts'
import { sourcesHtml } from './sources-html.ts'

/** A section under its title; null if nothing stands in it. */
export function printedSectionHtml(section: PrintedSection, briefing: PrintedBriefing): Html | null {
  const { kind, title } = section
  switch (kind) {
    case 'lead':
      return html`${section.parts.map((part) => partHtml(part, 'lead'))}${footnotesHtml(section.parts)}`
    case 'why':
      return whyHtml(section)
    case 'annex':
      return briefing.annex === null || briefing.annex.kind === 'none' ? null : annexHtml(briefing.annex)
    case 'judgements':
      return sectionHtml(title, withFootnotes(judgementsHtml(section.parts), section))
    case 'sources':
      return sectionHtml(
        briefing.annex?.kind === 'none' && !section.isShort ? `${title} and cited words` : title,
        computedHtml(section, briefing),
      )
    default:
      return sectionHtml(
        title,
        withFootnotes([...computedHtml(section, briefing), ...section.parts.map((part) => partHtml(part))], section),
        kind === 'legend' ? 'keep' : 'flow',
      )
  }
}

/** The part of a section that is computed from the library, without its title; empty if there is none, or nothing in it. */
export function computedHtml({ kind, computed, isShort }: PrintedSection, briefing: PrintedBriefing): readonly Html[] {
  switch (kind) {
    case 'actors':
      return actorsHtml(briefing.actors)
    case 'sources':
      return [
        ...sourcesHtml(briefing.sources, briefing.annex?.kind === 'none' ? briefing.annex.sources : [], isShort),
        ...readBackHtml(briefing),
      ]
    case 'legend':
      return legendHtml(briefing.legend)
    default:
      return computed === null ? [] : blockHtml(computed)
  }
}

/** How many sentences were read back against the sources: below these, or at the end of a note that does not list them. */
export function readBackHtml({ readBack }: PrintedBriefing): readonly Html[] {
  return readBack === '' ? [] : [html`<p class="read-back">${readBack}</p>`]
}

function withFootnotes(parts: readonly Html[], section: PrintedSection): Html[] {
  const notes = footnotesHtml(section.parts)
  return notes === null ? [...parts] : [...parts, notes]
}
