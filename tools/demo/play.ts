import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nothingLeft } from '#shared/story/nothing-left.ts'
import type { ResolvedStory } from '#shared/story/resolve-story.ts'
import { ActorCardPage, type ActorFacts } from '../../e2e/pages/actor-card-page.ts'
import { BriefingPage } from '../../e2e/pages/briefing-page.ts'
import { ClaimsPage } from '../../e2e/pages/claims-page.ts'
import { FramePage } from '../../e2e/pages/frame-page.ts'
import { QuestionsPage } from '../../e2e/pages/questions-page.ts'
import { ReadPage } from '../../e2e/pages/read-page.ts'
import { soughtClaims, type SoughtClaim } from '../../e2e/pages/sought-claim.ts'
import { SourceCardPage } from '../../e2e/pages/source-card-page.ts'
import { answerOpenDialog, answerSaveDialog, type Running } from '../../e2e/launch.ts'
import type { Case } from '../../src/main/libraries/play-case.ts'

/** Where the briefing is exported to, and the folder of the pictures. The source files are put into `files` to be opened there. */
type Places = { readonly files: string; readonly pdf: string; readonly out: string }

/**
 * Plays a case by the app's own screens, with mouse and keys: all that its stories say, in the order in which `playCase` writes it into a
 * library. Every member of a story is taken out by name, here and in the pages: one that is not played does not compile.
 * Returns the pictures it took.
 */
export async function playDemo(app: Running, { stories, over }: Case, { files, pdf, out }: Places): Promise<string[]> {
  const { page } = app
  const { called, countSides, questions, links, briefing, ...left } = over
  nothingLeft(left)
  const pictures: string[] = []
  const picture = async (name: string) => {
    const file = join(out, `${String(pictures.length + 1).padStart(2, '0')}-${name}.png`)
    await page.screenshot({ path: file })
    pictures.push(file)
  }
  await picture('first-screen')
  if (called !== null || !countSides) await new FramePage(page).fillCase(called, countSides)

  const known = new Set<string>()
  const claims: SoughtClaim[] = []
  for (const { story, text, name, bytes } of stories) {
    const path = join(files, name)
    writeFileSync(path, bytes)
    await answerOpenDialog(app, [path])
    claims.push(...(await playStory(app, story, text, known, picture)))
  }

  const claimsPage = new ClaimsPage(page)
  for (const { claim, is, other, ...rest } of links) {
    nothingLeft(rest)
    await claimsPage.link(claims[claim]!, is, claims[other]!)
  }
  if (links.length > 0) await picture('links')
  if (questions.length > 0) {
    const questionsPage = new QuestionsPage(page)
    await questionsPage.open()
    await questionsPage.fill(questions, claims)
    await picture('questions')
  }
  await claimsPage.open()
  await picture('claims')
  // A story may end with its marks: there is nothing to export then.
  if (!briefing) return pictures
  const { annex, printNotes = false, ...written } = briefing
  await new BriefingPage(page).write(written, claims)
  await picture('briefing')

  await answerSaveDialog(app, pdf)
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog', { name: /^Export .* as PDF$/u })
  // Enabled once all that the dialog shows is there; until then it exports nothing.
  await dialog.locator('button.primary:enabled', { hasText: /^Export/ }).waitFor()
  if (annex) await dialog.getByRole('radio', { name: annexNames[annex] }).check()
  const notes = { name: 'Print our working notes' }
  if (printNotes) await dialog.getByRole('checkbox', notes).click()
  // It is ticked once the library has it.
  await dialog.getByRole('checkbox', { ...notes, checked: printNotes }).waitFor()
  await picture('export')
  await page.keyboard.press('Enter')
  await dialog.getByText(/saved to/).waitFor({ timeout: 60_000 })
  await picture('exported')
  return pictures
}

const annexNames = { none: /^None/u, cited: /^Cited paragraphs/u, whole: /^Whole sources/u } as const

/** Opens the source of a story by the dialog that was answered, and marks it. Returns its claims. `known` are the actors marked so far. */
async function playStory(
  { page }: Running,
  story: ResolvedStory,
  text: string,
  known: Set<string>,
  picture: (name: string) => Promise<void>,
): Promise<SoughtClaim[]> {
  const { source, actors, claims } = story
  await page.keyboard.press('Control+o')
  const sourceCard = new SourceCardPage(page)
  await sourceCard.fill(source)
  await picture('source-card')
  await sourceCard.done()

  const reading = new ReadPage(page, text, source.published)
  // What an actor's words mean can be picked once the other is there.
  const placesLast = actors.toSorted((a, b) => Number(meansOthers(a)) - Number(meansOthers(b)))
  for (const { name, kind, mentions } of placesLast) {
    const called = mentions.toSorted(
      (a, b) => Number(text.slice(b.start, b.end) === name) - Number(text.slice(a.start, a.end) === name),
    )
    for (const { means, start, end, ...rest } of called) {
      nothingLeft(rest)
      await reading.markActor({ start, end }, name, kind, known.has(name))
      known.add(name)
      if (means !== undefined) await reading.meansActor(means)
    }
    if (!known.has(name)) await reading.addActor(name, kind)
    known.add(name)
  }
  await picture('actors-marked')

  const sought = soughtClaims(story, text)
  for (const [nth, index] of whatIsSpokenOfFirst(story).entries()) {
    const { about, ...claim } = claims[index]!
    await reading.markClaim(
      { ...claim, about: about.map((one) => ('claim' in one ? { claim: sought[one.claim]! } : one)) },
      () => (nth === 1 ? picture('claim-card') : Promise.resolve()),
    )
  }
  await page.keyboard.press('Escape')
  await picture('claims-marked')

  const actorCards = new ActorCardPage(page)
  for (const { kind: _kind, mentions: _mentions, ...facts } of actors)
    if (saysAnything(facts)) await actorCards.fill(facts, sought)
  await actorCards.showAll()
  await picture('actors')
  return sought
}

function meansOthers({ mentions }: ResolvedStory['actors'][number]): boolean {
  return mentions.some(({ means }) => means !== undefined)
}

function saysAnything({ name: _name, ...facts }: ActorFacts): boolean {
  return Object.values(facts).some((fact) => fact !== undefined && fact.length > 0)
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
