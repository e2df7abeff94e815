import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { answerSaveDialog, makeHome, startApp } from '../e2e/launch.ts'
import { machine, median, printGoal } from './figures.ts'

/**
 * A briefing of 50 pages: from the click to the PDF on disk.
 * Method: the built app, one source of the shipped sample's text many times over, cited once, exported to a file through the app's own method,
 * five times; the dialog answers at once.
 */
const runs = 5
const repetitions = 62

const home = makeHome()
const app = await startApp(home)
try {
  const sample = readFileSync(join(import.meta.dirname, '../resources/samples/washington-talks.txt'), 'utf8').trimEnd()
  const briefing = await app.page.evaluate(async (text) => {
    const api = window.attache
    const source = await api.importPaste({ text })
    if (!source.ok) throw new Error(source.error.message)
    const claims: string[] = []
    for (let at = text.indexOf('a US offer'); at >= 0; at = text.indexOf('a US offer', at + 1)) {
      const claim = await api.addClaim({ revision: source.value.revision, content: [{ start: at, end: at + 42 }], fields: { kind: 'commitment', form: 'paraphrase' }, proposed: [] })
      if (claim.ok) claims.push(claim.value.id)
    }
    const added = await api.addBriefing({ title: 'Fifty pages', date: '2025-08-17', marking: 'TLP:AMBER' })
    if (!added.ok) throw new Error(added.error.message)
    const view = await api.readBriefing({ id: added.value.id })
    const first = view.ok ? view.value.blocks[0] : undefined
    if (!first || !claims[0]) throw new Error('Nothing to cite.')
    await api.writeBriefing({
      id: added.value.id, label: 'Cite', remove: [], judgements: [],
      put: [{ ...first, body: { type: 'paragraph', children: [{ type: 'text', text: 'Fifty pages.', format: 0 }, { type: 'citation', claim: claims[0] }] } }],
    })
    return added.value.id
  }, Array.from({ length: repetitions }, () => sample).join('\n'))
  const times: number[] = []
  let pages = 0
  for (let run = 0; run <= runs; run += 1) {
    await answerSaveDialog(app, join(home.documents, `briefing-${run}.pdf`))
    const start = performance.now()
    const result = await app.page.evaluate((id) => window.attache.exportPdf({ briefing: id, paper: 'A4' }), briefing)
    if (!result.ok || !result.value) throw new Error(result.ok ? 'cancelled' : result.error.message)
    if (run > 0) times.push(performance.now() - start)
    pages = result.value.pages
  }
  console.log(`A briefing of ${pages} pages. ${machine()}, ${runs} exports after one warm-up`)
  printGoal(`PDF of ${pages} pages after the click, p50`, median(times), 500)
} finally {
  await app.close()
  rmSync(home.folder, { recursive: true, force: true })
}
