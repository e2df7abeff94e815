import type { RichBlock } from '#shared/briefing/rich-text.ts'
import type { Id } from '#shared/model/id.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** Reads a briefing's title and the text that the analyst wrote; undefined if it does not exist. */
export function briefingText(db: Database, id: Id): { title: string; body: string } | undefined {
  const briefing = db.get<{ title: string }>('SELECT title FROM briefing WHERE id=? AND deleted_at IS NULL', id)
  if (!briefing) return undefined
  const blocks = db.all<{ body: string }>(
    'SELECT body FROM briefing_block WHERE briefing=? AND deleted_at IS NULL ORDER BY section, position',
    id,
  )
  return { title: briefing.title, body: blocks.map(({ body }) => wordsOf(JSON.parse(body) as RichBlock)).join('\n') }
}

function wordsOf(block: RichBlock): string {
  if (block.type === 'said') return ''
  return block.children
    .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'linebreak' ? '\n' : ''))
    .join('')
}
