import {
  $isTextNode,
  type ElementDOMSlot,
  ElementNode,
  type LexicalNode,
  type RangeSelection,
  setDOMUnmanaged,
} from 'lexical'
import type { Judgement } from '#shared/briefing/briefing-view.ts'
import { keptFormats } from '#shared/briefing/rich-text.ts'
import { type Id, newId } from '#shared/model/id.ts'
import { $isCitationNode } from './CitationNode.tsx'

/**
 * A key judgement: its sentence is text; likelihood, confidence and reason are controls beside it.
 * The values are in the node, so that one editor state is one state of the document.
 */
export class JudgementNode extends ElementNode {
  judgement: Judgement = emptyJudgement('')
  /** The question whose view it states, and how it read then: once it reads otherwise it is the note's own. */
  states: { readonly question: Id; readonly as: string } | null = null

  override $config() {
    return this.config('judgement', { extends: ElementNode })
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.judgement = previous.judgement
    this.states = previous.states
  }

  /** The question whose view it states as it now reads; null if it is the note's own. */
  getQuestion(): Id | null {
    const { states } = this.getLatest()
    return states?.as === this.readsAs() ? states.question : null
  }

  /** Makes it state our view of a question as it now reads, or the note's own. */
  setQuestion(question: Id | null): this {
    const self = this.getWritable()
    self.states = question === null ? null : { question, as: self.readsAs() }
    return self
  }

  private readsAs(): string {
    const { likelihood, confidence, confidenceReason, wouldChange } = this.getJudgement()
    const words = this.getChildren().map((node) =>
      $isTextNode(node)
        ? [node.getTextContent(), node.getFormat() & keptFormats || ''].join('')
        : $isCitationNode(node)
          ? `[${node.getClaim()}]`
          : node.getType(),
    )
    return JSON.stringify([words.join(''), likelihood, confidence, confidenceReason, wouldChange])
  }

  getJudgement(): Judgement {
    return this.getLatest().judgement
  }

  setJudgement(values: Partial<Judgement>): this {
    const self = this.getWritable()
    self.judgement = { ...self.judgement, ...values }
    return self
  }

  override createDOM(): HTMLElement {
    const block = document.createElement('div')
    block.className = 'judgement'
    const sentence = document.createElement('p')
    sentence.className = 'sentence'
    const controls = document.createElement('div')
    controls.className = 'judgement-controls'
    controls.contentEditable = 'false'
    setDOMUnmanaged(sentence)
    setDOMUnmanaged(controls, { captureSelection: true })
    block.append(sentence, controls)
    return block
  }

  override updateDOM(): boolean {
    return false
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    const sentence = element.querySelector<HTMLElement>(':scope > .sentence')
    return sentence ? super.getDOMSlot(element).withElement(sentence) : super.getDOMSlot(element)
  }

  override insertNewAfter(_selection: RangeSelection, restoreSelection = true): LexicalNode {
    const next = $createJudgementNode(emptyJudgement(newId()))
    this.insertAfter(next, restoreSelection)
    return next
  }

  override collapseAtStart(): boolean {
    return false
  }

  override canIndent(): boolean {
    return false
  }
}

export function emptyJudgement(id: string): Judgement {
  return { id, likelihood: null, confidence: null, confidenceReason: '', wouldChange: '' }
}

export function $createJudgementNode(judgement: Judgement): JudgementNode {
  const node = new JudgementNode()
  node.judgement = judgement
  return node
}

export function $isJudgementNode(node: LexicalNode | null | undefined): node is JudgementNode {
  return node instanceof JudgementNode
}
