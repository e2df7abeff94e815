import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fixtureCase } from '../../src/main/libraries/fixture-cases.ts'
import { ReadPage } from '../../e2e/pages/read-page.ts'
import { Desk } from './desk.ts'
import type { LibraryName } from './libraries.ts'
import { deskFiles, openPdf } from './states/import-states.ts'
import { View } from './view.ts'

const out = join(import.meta.dirname, '../../docs/images')
const size = { theme: 'light', width: 1280, height: 800, zoom: 1, forcedColors: false } as const

/** The pictures of the README and the guide, of the real app on the fixtures. The printed page is not among them. */
export async function takeReadmePictures(): Promise<void> {
  await onLibrary('talks', async (desk, picture) => {
    await desk.page.locator('.reader').filter({ hasText: 'Those joining Zelensky' }).waitFor()
    await picture('read')
    await desk.press('Control+5')
    await desk.page.locator('.composer .said').first().waitFor()
    // The checks have run.
    await desk.page.locator('.checks-list[aria-busy="false"]').waitFor()
    await picture('briefing')
    await desk.rest()
    await newClaim(desk)
    await picture('claim-card')
  })
  await onLibrary('dam', async (desk, picture) => {
    await desk.rows('Control+2')
    await picture('questions')
    await desk.openFiles(deskFiles)
    await desk.dialog.waitFor()
    await openPdf(desk)
    // Without the offer to undo the import.
    await desk.page.reload()
    await desk.rest()
    await desk.press('p')
    await desk.page.locator('.page-sheet img').waitFor()
    await picture('page')
    await desk.press('p')
    await desk.rows('Control+6')
    await picture('sources')
  })
}

async function onLibrary(
  library: LibraryName,
  take: (desk: Desk, picture: (name: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  const desk = await Desk.start(library)
  try {
    const view = await View.of(desk.page)
    await view.show(size)
    await desk.rest()
    await take(desk, async (name) => {
      writeFileSync(join(out, `${name}.png`), await atRest(view))
      console.log(join(out, `${name}.png`))
    })
  } finally {
    await desk.close()
  }
}

/** Taken when two pictures in a row are the same: everything that moves has come to rest. */
async function atRest(view: View): Promise<Buffer> {
  await view.rest()
  let last = await view.picture()
  for (let next = await view.picture(); !next.equals(last); next = await view.picture()) last = next
  return last
}

/** What Witkoff said of guarantees is marked once more, and its question answered; nothing is saved. */
async function newClaim({ page }: Desk): Promise<void> {
  const [first] = fixtureCase('washington-talks').stories
  const { story, text } = first!
  const words = story.claims[1]!.content[0]!
  await page.evaluate(async (start) => {
    const claims = await window.attache.listClaims({})
    const marked = claims.ok
      ? claims.value.find(({ anchors }) =>
          anchors.some((anchor) => anchor.role === 'content' && anchor.start === start),
        )
      : undefined
    if (marked) await window.attache.deleteClaim({ id: marked.id })
  }, words.start)
  await new ReadPage(page, text).select(words)
  await page.keyboard.press('c')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('u')
  const question = page.locator('[data-field="question"]')
  await question.getByRole('option').filter({ hasText: 'Russia itself' }).click()
  await page.keyboard.press('4')
}
