import { ElementNode, type LexicalNode, setDOMUnmanaged } from 'lexical'
import type { ElementDOMSlot } from 'lexical'
import type { BriefingSection } from '#shared/briefing/briefing-view.ts'
import { strings } from '../strings.tsx'

/** One of the four fixed sections. Its heading is rendered outside of its blocks, so that it cannot hold the caret or be deleted. */
export class SectionNode extends ElementNode {
  section: BriefingSection = 'lead'

  override $config() {
    return this.config('section', { extends: ElementNode })
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.section = previous.section
  }

  getSection(): BriefingSection {
    return this.getLatest().section
  }

  override createDOM(): HTMLElement {
    const title = strings.sections[this.section]
    const element = document.createElement('section')
    element.className = `section section-${this.section}`
    element.setAttribute('aria-label', title)
    element.style.setProperty('--hint', strings.sectionHints[this.section])
    if (this.section !== 'lead') {
      const heading = document.createElement('h2')
      heading.textContent = title
      heading.contentEditable = 'false'
      setDOMUnmanaged(heading)
      element.append(heading)
    }
    return element
  }

  override updateDOM(): boolean {
    return false
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    const heading = element.querySelector(':scope > h2')
    return heading ? super.getDOMSlot(element).withAfter(heading) : super.getDOMSlot(element)
  }

  override canBeEmpty(): boolean {
    return false
  }

  override canIndent(): boolean {
    return false
  }
}

export function $createSectionNode(section: BriefingSection): SectionNode {
  const node = new SectionNode()
  node.section = section
  return node
}

export function $isSectionNode(node: LexicalNode | null | undefined): node is SectionNode {
  return node instanceof SectionNode
}
