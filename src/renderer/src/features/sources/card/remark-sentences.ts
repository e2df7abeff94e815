import type { SourceView } from '#shared/sources/source-view.ts'
import { assertNever } from '#shared/model/assert-never.ts'
import { strings } from '../strings.tsx'

/** What a remark of a parser says, as one sentence. */
export function remarkSentence({ code, count = 0, detail = '' }: SourceView['remarks'][number]): string {
  const words = strings.remarks
  switch (code) {
    case 'tracked-changes':
      return words.trackedChanges(count)
    case 'struck-left-out':
      return words.struck(count)
    case 'comments-left-out':
      return words.comments(count)
    case 'pictures-left-out':
      return words.pictures(count)
    case 'embedded-left-out':
      return words.embedded(count)
    case 'furniture-left-out':
      return words.furniture(count)
    case 'history-left-out':
      return words.history(count)
    case 'running-heads-left-out':
      return words.runningHeads(detail)
    case 'scanned-pages':
      return words.scanned(count, detail)
    case 'perhaps-incomplete':
      return words.incomplete
    case 'undecodable':
      return words.undecodable(count)
    case 'attachments':
      return words.attachments(count, detail)
    default:
      return assertNever(code)
  }
}
