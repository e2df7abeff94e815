import { sheetSections } from '#shared/briefing/print/sheet-sections.ts'
import type { SheetView } from '#shared/briefing/sheet-view.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import type { OpenLibrary } from '../libraries/libraries.ts'
import { gatherBriefing } from './gather-briefing.ts'

/** Composes the computed parts of a briefing for its sheet, as they are printed. */
export async function composeSections(library: OpenLibrary, briefing: Id): Promise<Result<SheetView>> {
  const gathered = await gatherBriefing(library, briefing)
  return gathered.ok ? ok(sheetSections(gathered.value)) : gathered
}
