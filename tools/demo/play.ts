import { join } from 'node:path'
import type { ResolvedStory } from '#shared/story/resolve-story.ts'
import { BriefingPage } from '../../e2e/pages/briefing-page.ts'
import { ReadPage } from '../../e2e/pages/read-page.ts'
import { answerOpenDialog, answerSaveDialog, type Running } from '../../e2e/launch.ts'

type Demo = {
  readonly story: ResolvedStory
  readonly text: string
  readonly path: string
  readonly pdf: string
  readonly out: string
}

/** Imports, marks, cites and exports by the app's own screens; returns the pictures it took, one a step. */
export async function playDemo(app: Running, { story, text, path, pdf, out }: Demo): Promise<string[]> {
  const { page } = app
  const pictures: string[] = []
  const picture = async (name: string) => {
    const file = join(out, `${String(pictures.length + 1).padStart(2, '0')}-${name}.png`)
    await page.screenshot({ path: file })
    pictures.push(file)
  }
  await picture('first-screen')

  await answerOpenDialog(app, [path])
  await page.keyboard.press('Control+o')
  const card = page.getByRole('dialog', { name: 'A new source' })
  await card.waitFor()
  await card.getByLabel('Title').fill(story.source.title)
  await card.getByLabel('Publisher').fill(story.source.publisher ?? '')
  await card.getByLabel('Author').fill(story.source.author ?? '')
  if (story.source.published) await card.getByLabel('Published').fill(story.source.published)
  if (story.source.updated) await card.getByLabel('Updated').fill(story.source.updated)
  await card.getByLabel('Place').fill(story.source.place ?? '')
  if (story.source.reliability) await card.getByLabel('Reliability').selectOption(story.source.reliability)
  await picture('source-card')
  await page.keyboard.press('Enter')
  await card.waitFor({ state: 'detached' })

  const reading = new ReadPage(page, text, story.source.published)
  const known = new Set<string>()
  for (const { name, kind, mentions } of story.actors) {
    const called = mentions.toSorted(
      (a, b) => Number(text.slice(b.start, b.end) === name) - Number(text.slice(a.start, a.end) === name),
    )
    for (const { means, ...range } of called) {
      await reading.markActor(range, name, kind, known.has(name))
      known.add(name)
      if (means !== undefined) await reading.meansActor(means)
    }
  }
  await picture('actors-marked')
  const words = wordsOf(story, text)
  for (const [nth, index] of whatIsSpokenOfFirst(story).entries()) {
    const { about, ...claim } = story.claims[index]!
    await reading.markClaim(
      {
        ...claim,
        about: about.map((one) => ('claim' in one ? { claim: words[one.claim] ?? '' } : one)),
      },
      () => (nth === 1 ? picture('claim-card') : Promise.resolve()),
    )
  }
  await page.keyboard.press('Escape')
  await picture('claims-marked')

  await page.keyboard.press('Control+3')
  await page.getByRole('heading', { name: /claims?$/ }).waitFor()
  await picture('claims')
  // A story may end with its marks: there is nothing to export then.
  if (!story.briefing) return pictures
  await writeBriefing(new BriefingPage(page), story.briefing, words)
  await picture('briefing')

  await answerSaveDialog(app, pdf)
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog', { name: 'Export as PDF' })
  await dialog.getByRole('button', { name: /^Export/ }).waitFor()
  const { annex, printNotes = false } = story.briefing
  if (annex) await dialog.getByRole('radio', { name: annexNames[annex] }).check()
  await dialog.getByRole('checkbox', { name: 'Print our working notes' }).setChecked(printNotes)
  await picture('export')
  await page.keyboard.press('Enter')
  await dialog.getByText(/saved to/).waitFor({ timeout: 60_000 })
  await picture('exported')
  return pictures
}

const annexNames = { none: /^None/u, cited: /^Cited paragraphs/u, whole: /^Whole sources/u } as const

async function writeBriefing(
  page: BriefingPage,
  briefing: NonNullable<ResolvedStory['briefing']>,
  words: readonly string[],
): Promise<void> {
  await page.open()
  await page.writeHead({ title: briefing.title, date: briefing.date, marking: briefing.marking ?? null })
  if (briefing.lead) await page.writeSection('lead', briefing.lead)
  for (const { text, likelihood, confidence, confidenceReason, cites } of briefing.judgements) {
    await page.addJudgement({
      text,
      likelihood,
      confidence,
      reason: confidenceReason,
      cites: cites.flatMap((cite) => words[cite] ?? []),
    })
  }
  const cited = [...new Set(briefing.judgements.flatMap(({ cites }) => cites))].toSorted((a, b) => a - b)
  for (const cite of cited) await page.chooseEvidence(words[cite] ?? '', 'Enter')
  if (briefing.unknown) await page.writeSection('unknown', briefing.unknown)
  await page.saved()
}

function wordsOf(story: ResolvedStory, text: string): string[] {
  return story.claims.map(({ content: [first] }) => (first ? text.slice(first.start, first.end) : ''))
}

/** The claims in an order in which each is marked after those it is about, since only what is there can be picked. */
function whatIsSpokenOfFirst({ claims }: ResolvedStory): number[] {
  const order: number[] = []
  const visit = (index: number) => {
    if (order.includes(index)) return
    for (const one of claims[index]?.about ?? []) if ('claim' in one) visit(one.claim)
    order.push(index)
  }
  for (const index of claims.keys()) visit(index)
  return order
}
