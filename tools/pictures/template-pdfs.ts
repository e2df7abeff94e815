import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { answerSaveDialog, startApp } from '../../e2e/launch.ts'
import { shippedNames, shippedTemplate } from '../../src/shared/briefing/templates/shipped.ts'
import { fortySources } from './forty-sources.ts'
import { makeHomeOf, play } from './libraries.ts'

/** Exports the note of 40 sources in each template that ships, as PDFs in a folder, through the app. */
export async function writeTemplatePdfs(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const home = await makeHomeOf((path) => play(path, fortySources()))
  const app = await startApp(home)
  const { page } = app
  await page.keyboard.press('Control+5')
  await page.locator('.composer').waitFor()
  for (const name of shippedNames) {
    console.log(name)
    await page.evaluate(async (template) => {
      const briefings = await window.attache.listBriefings({})
      const [note] = briefings.ok ? briefings.value : []
      const used = note && (await window.attache.useTemplate({ id: note.id, template }))
      if (!used?.ok) throw new Error('The template could not be used.')
    }, shippedTemplate(name))
    await answerSaveDialog(app, join(folder, `${name}.pdf`))
    await page.keyboard.press('Control+e')
    await page.getByRole('button', { name: /^Export \d+ page/u }).click({ timeout: 60_000 })
    await page.getByText(/saved to/u).waitFor({ timeout: 60_000 })
    await page.keyboard.press('Escape')
  }
  await app.close()
  rmSync(home.folder, { recursive: true, force: true })
}
