import { openDatabase, type Database } from '../src/main/library/sqlite/sqlite.ts'
import type { LibraryClient } from '../src/main/library/worker/library-client.ts'
import { reliabilityLetters } from '../src/shared/model/enums.ts'
import { newId, type Id } from '../src/shared/model/id.ts'
import { ask } from './filled-library.ts'

/** A library as that of a desk after years: most of its marks are mentions. */
export const manyCounts = { sources: 10_000, annotations: 500_000, claims: 20_000, publishers: 120, actors: 2000 }

const sentence =
  'The envoy said that both presidents had agreed on robust guarantees for the region, and nobody denied it. '
const paragraph = sentence.repeat(3).trim()
const languages = ['en', 'en', 'en', 'en', 'fr', 'de', 'ar', 'uk', 'ru', '']

/** Imports the sources, each a text of about 400 words in eight paragraphs, with a card. */
export async function importMany(library: LibraryClient): Promise<void> {
  for (let i = 0; i < manyCounts.sources; i++) {
    const text = [`Report ${i} from place ${i % 977}`, ...Array.from({ length: 8 }, () => paragraph), `End ${i}.`]
    const source = await ask(library, 'importPaste', { text: text.join('\n') })
    await ask(library, 'updateSourceCard', {
      id: source.id,
      card: {
        title: `Report ${i} from place ${i % 977}`,
        publisher: `Paper ${(i * 7) % manyCounts.publishers}`,
        published: `20${16 + (i % 10)}-0${(i % 9) + 1}-${10 + (i % 18)}`,
        language: languages[i % languages.length] ?? '',
        reliability: i % 11 === 0 ? null : reliabilityLetters[i % 4]!,
      },
    })
  }
}

/**
 * Adds the marks, straight into the tables of a closed library: 500,000 gestures would take an hour and leave the same rows. Two thirds of
 * the sources have marks; the others are unread.
 */
export function annotate(path: string): void {
  const db = openDatabase(path, { synchronous: 'OFF' })
  try {
    addRows(db)
  } finally {
    db.close()
  }
}

function addRows(db: Database): void {
  db.exec('BEGIN')
  const actors = Array.from({ length: manyCounts.actors }, (_, i) => {
    const id = newId()
    db.run('INSERT INTO actor (id, name, kind) VALUES (?, ?, ?)', id, `Actor ${i}`, 'person')
    return id
  })
  const texts = db.all<{ id: Id; text: string }>('SELECT id, text FROM revision ORDER BY id')
  const marked = texts.filter((_, i) => i % 3 !== 0)
  const addAnchor = (
    type: string,
    owner: Id,
    role: string,
    revision: { id: Id; text: string },
    start: number,
    end: number,
  ) =>
    db.run(
      'INSERT INTO anchor (id, owner_type, owner, role, revision, start, "end", exact) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      newId(),
      type,
      owner,
      role,
      revision.id,
      start,
      end,
      revision.text.slice(start, end),
    )
  for (let i = 0; i < manyCounts.claims; i++) {
    const revision = marked[i % marked.length]!
    const id = newId()
    db.run(
      'INSERT INTO claim (id, revision, kind, form) VALUES (?, ?, ?, ?)',
      id,
      revision.id,
      'statement',
      'paraphrase',
    )
    const start = 30 + ((i * 211) % (revision.text.length - 200))
    addAnchor('claim', id, 'content', revision, start, start + 60 + (i % 90))
  }
  for (let i = 0; i < manyCounts.annotations - manyCounts.claims; i++) {
    const revision = marked[i % marked.length]!
    const id = newId()
    // A dozen actors in each text, each named some times.
    const actor = actors[((i % marked.length) * 31 + (i % 12)) % actors.length]!
    db.run('INSERT INTO mention (id, actor, revision) VALUES (?, ?, ?)', id, actor, revision.id)
    const start = (i * 37) % (revision.text.length - 10)
    addAnchor('mention', id, 'content', revision, start, start + 9)
  }
  db.exec('COMMIT')
}
