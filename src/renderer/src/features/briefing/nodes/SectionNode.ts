import { ElementNode, type LexicalNode, setDOMUnmanaged } from 'lexical'
import type { ElementDOMSlot } from 'lexical'
import type { BriefingSection } from '#shared/briefing/briefing-view.ts'

/** The headings of the sheet; the lead has none. */
const sectionTitle: Readonly<Record<BriefingSection, string>> = {
  lead: '',
  judgements: 'Key judgements',
  said: 'What was said',
  unknown: 'What we do not know',
}

/** The hint in an empty section, with the key to use next. The key can be changed, so it comes from a CSS property of the window. */
const sectionHint: Readonly<Record<BriefingSection, string>> = {
  lead: '"What the reader must know first, in two or three sentences."',
  judgements: '"What you judge, in one sentence."',
  said: '"Bring in what was said: " var(--key-evidence) ", then " var(--key-insert) "."',
  unknown: '"What the sources leave open."',
}

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
    const title = sectionTitle[this.section]
    const element = document.createElement('section')
    element.className = `section section-${this.section}`
    element.setAttribute('aria-label', title || 'Lead')
    element.style.setProperty('--hint', sectionHint[this.section])
    if (title !== '') {
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
