import { join } from 'node:path'
import { templateFrom } from '#shared/briefing/templates/apply-template.ts'
import { readTemplate, templateFault, writeTemplate } from '#shared/briefing/templates/read-template.ts'
import { shippedNames, shippedTemplate } from '#shared/briefing/templates/shipped.ts'
import type { Template } from '#shared/briefing/templates/template-schema.ts'
import type { Input, Output } from '#shared/contract/contract.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { OpenLibrary } from '../libraries/libraries.ts'
import { readAllOwn, readOwnByName, writeOwn, type OwnFiles } from '../own-files/own-files.ts'

/** Where the user's own templates lie in the app's data folder. */
export function templatesFolder(userData: string): string {
  return join(userData, 'templates')
}

const own = (folder: string): OwnFiles<Template> => ({
  folder,
  noun: 'template',
  // Its most characters, if all of them are of three bytes.
  mostBytes: 1_500_000,
  read: readTemplate,
})

const shippedFiles = shippedNames.map((name) => `${name}.json`)

/**
 * Lists the templates that ship with the app and the user's own, and why any of these cannot be used. A file of the user's with the name of
 * a shipped one takes its place.
 */
export async function listTemplates(folder: string): Promise<Output<'listTemplates'>> {
  const { usable, refused } = await readAllOwn(own(folder))
  const replaced = new Set(usable.map(({ file }) => file))
  const shipped = shippedNames
    .filter((name) => !replaced.has(`${name}.json`))
    .map((name) => ({ file: `${name}.json`, isOwn: false, ...summaryOf(shippedTemplate(name)) }))
  return {
    templates: [...shipped, ...usable.map(({ file, value }) => ({ file, isOwn: true, ...summaryOf(value) }))],
    refused: [...refused],
  }
}

function summaryOf({ name, description }: Template) {
  return { name, description }
}

/** Reads a template by the name of its file, the user's own first. */
export async function openTemplate(folder: string, { file }: Input<'openTemplate'>): Promise<Result<Template>> {
  const found = await readOwnByName(own(folder), file)
  if (found) return found
  const shipped = shippedNames.find((name) => `${name}.json` === file)
  return shipped ? ok(shippedTemplate(shipped)) : fail('not-found', `The template “${file}” is no longer there.`)
}

/** Writes a briefing's sections and look as a template of the user's, in a new file. */
export async function saveTemplate(
  folder: string,
  library: OpenLibrary,
  { briefing, name }: Input<'saveTemplate'>,
): Promise<Result<Output<'saveTemplate'>>> {
  const view = await library.call('readBriefing', { id: briefing })
  if (!view.ok) return view
  const followed = await library.call('readBriefingTemplate', { id: briefing })
  if (!followed.ok) return followed
  const template = templateFrom(view.value, followed.value, { name, description: '' })
  const fault = templateFault(template)
  if (fault !== null) return fail('bad-input', `No template can be made of this briefing: ${fault}.`)
  return writeOwn(own(folder), name, writeTemplate(template), {
    reserved: shippedFiles,
    safe: 'the briefing is as it was',
  })
}
