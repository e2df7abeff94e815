import { $getNodeByKey, $getRoot, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical'
import type { BriefingBlock, BriefingView, Judgement } from '#shared/briefing/briefing-view.ts'
import type { Section } from '#shared/briefing/sections.ts'
import type { Id } from '#shared/model/id.ts'
import { scaleOf } from '#shared/standards/scale-file.ts'
import { $isJudgementNode, emptyJudgement } from '../nodes/JudgementNode.ts'
import { isEmptyBody } from '../nodes/rich-nodes.ts'
import { $isSectionNode } from '../nodes/SectionNode.ts'
import { $blockAround } from './block-caret.ts'
import { $blockFor, $nameBlocks, createLedger, type Ledger, sameBlock, sameJudgement } from './ledger.ts'
import { quietTags } from './quiet-update.ts'
import { briefingNow } from './composer-extension.ts'
import { $takeIn, fromLibrary } from './take-in.ts'

/** The changes of a burst of typing: the input of `writeBriefing`, with the keys of the affected sections instead of a label. */
export type DocumentWrite = {
  readonly put: BriefingBlock[]
  readonly remove: Id[]
  readonly judgements: Judgement[]
  readonly sections: ReadonlySet<string>
}

/** Compares the document in the editor with the one in the library. */
export type BriefingDocument = {
  /** Applies the library's version. Blocks changed here since then keep the changes. */
  readonly takeIn: (view: BriefingView) => void
  /** Returns the changes since the last call, or null. From then on the library is assumed to have them. */
  readonly collect: () => DocumentWrite | null
  /** Reports that the library could not store these changes: the next `collect` includes them again. */
  readonly notStored: (write: DocumentWrite) => void
  /** The blocks as they stand now, in reading order. Those that did not change since they were saved stay the same objects. */
  readonly blocksNow: () => BriefingBlock[]
  readonly idOf: (key: NodeKey) => Id | null
  readonly keyOf: (id: Id) => NodeKey | null
  readonly dispose: () => void
}

/** `onChange` is called after each change by the person, but not after changes that come from the library. */
export function createBriefingDocument(editor: LexicalEditor, onChange: () => void): BriefingDocument {
  const ledger = createLedger()
  let structure = false

  const dispose = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, tags }) => {
    if (tags.has(fromLibrary) || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return
    editorState.read(() => {
      for (const [key, intended] of dirtyElements) {
        const node = $getNodeByKey(key)
        if (node === null || (intended && $isSectionNode(node))) structure = true
        else if ($blockAround(node)?.is(node)) ledger.dirty.add(key)
      }
      for (const key of dirtyLeaves) {
        const node = $getNodeByKey(key)
        if (node !== null && $blockAround(node)?.is(node)) ledger.dirty.add(key)
      }
    })
    if (structure || ledger.dirty.size > 0) onChange()
  })

  return {
    takeIn: (view) => {
      const isGone = ({ key }: Section) => !view.sections.some((section) => section.key === key)
      const now = briefingNow(editor)
      const goes = now.sections.some(isGone)
      const scale = scaleOf(view.scale)
      const isRescaled = scale !== now.scale
      Object.assign(now, { sections: view.sections, scale })
      editor.update(
        () => {
          $takeIn(view, ledger)
          // Another word of their sentences may be the term now.
          if (isRescaled) for (const node of $allBlocks()) if ($isJudgementNode(node)) node.markDirty()
        },
        { tag: [fromLibrary, ...quietTags(editor)], discrete: true },
      )
      // A block that the library does not have yet has gone to another section if its own was deleted: it gets its place there.
      if (goes) structure = true
    },
    collect: () => {
      const write = editor.read(() => $collect(ledger, structure))
      structure = false
      return write
    },
    notStored: (write) => {
      for (const block of write.put) ledger.blocks.delete(block.id)
      for (const judgement of write.judgements) ledger.judgements.delete(judgement.id)
      for (const id of [...write.put.map((block) => block.id), ...ledger.blocks.keys()]) {
        const key = ledger.keyOf.get(id)
        if (key !== undefined) ledger.dirty.add(key)
      }
      for (const id of write.remove)
        ledger.blocks.set(id, { id, section: 'lead', order: 'a0', body: { type: 'paragraph', children: [] } })
      structure = true
    },
    blocksNow: () => editor.read(() => $blocksNow(ledger)),
    idOf: (key) => ledger.idOf.get(key) ?? null,
    keyOf: (id) => ledger.keyOf.get(id) ?? null,
    dispose,
  }
}

function $blocksNow(ledger: Ledger): BriefingBlock[] {
  if ([...ledger.dirty].some((key) => !ledger.idOf.has(key))) $nameBlocks(ledger)
  return $allBlocks().flatMap((node) => {
    const known = ledger.blocks.get(ledger.idOf.get(node.getKey()) ?? '')
    if (known && !ledger.dirty.has(node.getKey())) return [known]
    return $blockFor(ledger, node) ?? []
  })
}

function $allBlocks(): LexicalNode[] {
  return $getRoot()
    .getChildren()
    .flatMap((section) => ($isSectionNode(section) ? section.getChildren() : []))
}

function $collect(ledger: Ledger, structure: boolean): DocumentWrite | null {
  if (structure || [...ledger.dirty].some((key) => !ledger.idOf.has(key))) $nameBlocks(ledger)
  const put: BriefingBlock[] = []
  const judgements: Judgement[] = []
  const sections = new Set<string>()
  for (const key of ledger.dirty) {
    const node = $getNodeByKey(key)
    const block = node && $blockFor(ledger, node)
    if (!block) continue
    const judgement = $isJudgementNode(node) ? node.getJudgement() : null
    const isKnown = ledger.blocks.has(block.id)
    if (!isKnown && isEmptyBody(block.body) && (!judgement || sameJudgement(judgement, emptyJudgement(judgement.id))))
      continue
    if (!sameBlock(ledger.blocks.get(block.id), block)) {
      put.push(block)
      ledger.blocks.set(block.id, block)
      sections.add(block.section)
    }
    if (
      judgement &&
      !(ledger.judgements.has(judgement.id) && sameJudgement(ledger.judgements.get(judgement.id), judgement))
    ) {
      judgements.push(judgement)
      ledger.judgements.set(judgement.id, judgement)
      sections.add(block.section)
    }
  }
  ledger.dirty.clear()
  const remove = structure ? $takeOut(ledger, sections) : []
  return sections.size > 0 ? { put, remove, judgements, sections } : null
}

/** Removes the blocks that the library has and the editor no longer has. */
function $takeOut(ledger: Ledger, sections: Set<string>): Id[] {
  const gone: Id[] = []
  for (const [id, block] of ledger.blocks) {
    const key = ledger.keyOf.get(id)
    if (key !== undefined && $getNodeByKey(key)?.isAttached()) continue
    gone.push(id)
    sections.add(block.section)
    ledger.blocks.delete(id)
  }
  return gone
}
