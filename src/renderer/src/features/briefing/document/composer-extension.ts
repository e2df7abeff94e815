import { RichTextExtension } from '@lexical/rich-text'
import { getExtensionDependencyFromEditor } from '@lexical/extension'
import { defineExtension, type LexicalEditor, mergeRegister, ParagraphNode } from 'lexical'
import { firstSections, type Section } from '#shared/briefing/sections.ts'
import { likelihoodScale, type LikelihoodScale } from '#shared/standards/likelihood.ts'
import { CitationNode } from '../nodes/CitationNode.tsx'
import { FootnoteNode } from '../nodes/FootnoteNode.tsx'
import { PageBreakNode } from '../nodes/PageBreakNode.tsx'
import { ShapedNode } from '../nodes/ShapedNode.ts'
import { JudgementNode } from '../nodes/JudgementNode.ts'
import { SaidNode } from '../nodes/SaidNode.tsx'
import { SectionNode } from '../nodes/SectionNode.ts'
import { TermNode } from '../nodes/TermNode.ts'
import { registerComposerKeys } from './composer-keys.ts'
import { registerShorthand } from './shorthand.ts'
import { registerFixedSections } from './fixed-sections.ts'
import { registerStopBeforeCitation } from './stop-before-citation.ts'
import { registerTermInSentence } from './term-in-sentence.ts'

/** The only editor of the briefing. It has no history of its own: undo and redo are the library's. */
export const ComposerExtension = defineExtension({
  name: 'attache/composer',
  namespace: 'briefing',
  nodes: [
    ParagraphNode,
    ShapedNode,
    PageBreakNode,
    SectionNode,
    JudgementNode,
    SaidNode,
    CitationNode,
    FootnoteNode,
    TermNode,
  ],
  dependencies: [RichTextExtension],
  $initialEditorState: null,
  // Thrown here, it would keep the editor from going back to what stood there before, and every later saving would fail with it.
  onError: (error) => reportError(error),
  build: () => ({ briefing: { sections: firstSections, scale: likelihoodScale } as BriefingNow }),
  register: (editor, _config, state) =>
    mergeRegister(
      registerFixedSections(editor, () => state.getOutput().briefing.sections),
      registerStopBeforeCitation(editor),
      registerTermInSentence(editor, () => state.getOutput().briefing.scale),
      registerComposerKeys(editor),
      registerShorthand(editor),
    ),
})

/** What the document of an editor rests on, as the library had it last: its sections, and the scale of its likelihoods. */
type BriefingNow = { sections: readonly Section[]; scale: LikelihoodScale }

export function briefingNow(editor: LexicalEditor): BriefingNow {
  return getExtensionDependencyFromEditor(editor, ComposerExtension).output.briefing
}
