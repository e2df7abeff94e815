import { useCallback } from 'react'
import { useStore } from 'zustand'
import type { NoteParts } from '#shared/briefing/checks/build-note.ts'
import type { BriefingHead } from '#shared/briefing/briefing-view.ts'
import type { SheetView } from '#shared/briefing/sheet-view.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { useSourceTexts } from '../../../records/sources/use-source-texts.ts'
import { useDesk } from '../desk-context.ts'

/** Reads the open briefing for its checks: another function whenever its outline, its head or a record changed. */
export function useNoteParts(head: BriefingHead, sheet: SheetView | undefined): () => NoteParts {
  const { stores } = useApp()
  const { session, cite } = useDesk()
  const outline = useStore(session.outline)
  const sections = useStore(session.sections)
  const scale = useStore(session.scale)
  const claims = useRecords(stores.claims).byId
  const sources = useRecords(stores.sources).byId
  const questions = useRecords(stores.questions).byId
  const texts = useSourceTexts(sources.keys())
  return useCallback(() => {
    // The outline is read again after every pause; what the checks look at is the document itself.
    void outline.words
    return {
      head,
      scale,
      sections,
      blocks: session.document.blocksNow(),
      judgements: outline.judgements.map(({ judgement }) => judgement),
      computed: new Map(sheet?.sections.map(({ key, cites }) => [key, cites])),
      claims,
      sources,
      texts,
      questions: [...questions.values()].toSorted((a, b) => a.ord - b.ord),
      cite,
    }
  }, [head, sheet, session, outline, scale, sections, claims, sources, questions, texts, cite])
}
