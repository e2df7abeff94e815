import { ElementNode, type LexicalNode, setDOMUnmanaged } from 'lexical'
import type { ElementDOMSlot } from 'lexical'
import {
  firstSections,
  isComputedKind,
  isWritten,
  titleOf,
  usualTitles,
  type Section,
} from '#shared/briefing/sections.ts'
import { strings } from '../strings.tsx'

/**
 * A section of the briefing. Its heading, and what is computed for it, are rendered outside of its blocks, so that they cannot hold the caret
 * or be deleted. A section that is computed only has no blocks.
 */
export class SectionNode extends ElementNode {
  section: Section = firstSections[0]!

  override $config() {
    return this.config('section', { extends: ElementNode })
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.section = previous.section
  }

  getSection(): Section {
    return this.getLatest().section
  }

  setSection(section: Section): this {
    const self = this.getWritable()
    self.section = section
    return self
  }

  override createDOM(): HTMLElement {
    const { kind } = this.section
    const title = titleOf(this.section)
    const element = document.createElement('section')
    element.className = `section section-${kind}`
    element.setAttribute('aria-label', title === '' ? strings.sections.lead : title)
    element.style.setProperty('--hint', hintOf(kind))
    const heading = document.createElement('h2')
    heading.textContent = title
    heading.hidden = title === ''
    heading.contentEditable = 'false'
    setDOMUnmanaged(heading)
    element.append(heading)
    if (isComputedKind(kind)) {
      const computed = document.createElement('div')
      computed.className = 'computed'
      computed.contentEditable = 'false'
      setDOMUnmanaged(computed, { captureSelection: true })
      element.append(computed)
    }
    return element
  }

  override updateDOM(previous: this): boolean {
    return previous.section.kind !== this.section.kind || titleOf(previous.section) !== titleOf(this.section)
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    return super
      .getDOMSlot(element)
      .withAfter(element.querySelector(':scope > .computed') ?? element.querySelector(':scope > h2')!)
  }

  override canBeEmpty(): boolean {
    return !isWritten(this.getSection().kind)
  }

  override canIndent(): boolean {
    return false
  }
}

function hintOf(kind: Section['kind']): string {
  const hints: Partial<Record<Section['kind'], string>> = strings.sectionHints
  return hints[kind] ?? '""'
}

/** What the screen calls a section: its title, and "Bottom line" for the one that has none. */
export function sectionName(section: Section): string {
  const title = titleOf(section)
  return title === '' ? usualTitles[section.kind] || strings.sections.lead : title
}

export function $createSectionNode(section: Section): SectionNode {
  const node = new SectionNode()
  node.section = section
  return node
}

export function $isSectionNode(node: LexicalNode | null | undefined): node is SectionNode {
  return node instanceof SectionNode
}
