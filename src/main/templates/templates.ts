import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { templateFrom } from '#shared/briefing/templates/apply-template.ts'
import { readTemplate, templateFault, writeTemplate } from '#shared/briefing/templates/read-template.ts'
import { shippedNames, shippedTemplate } from '#shared/briefing/templates/shipped.ts'
import type { Template } from '#shared/briefing/templates/template-schema.ts'
import type { Input, Output } from '#shared/contract/contract.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import { fileNameFor } from '../export/file-name.ts'
import { writeExport } from '../export/write-export.ts'
import { ensureFolder } from '../files/ensure-folder.ts'
import { readRegularFile } from '../files/read-regular-file.ts'
import type { OpenLibrary } from '../libraries/libraries.ts'

/** The most bytes of a template file: its most characters, if all of them are of three bytes. */
const mostBytes = 1_500_000

/** The most files of the folder that are read. */
const mostFiles = 200

/** Where the user's own templates lie in the app's data folder. */
export function templatesFolder(userData: string): string {
  return join(userData, 'templates')
}

/**
 * Lists the templates that ship with the app and the user's own, and why any of these cannot be used. A file of the user's with the name of
 * a shipped one takes its place.
 */
export async function listTemplates(folder: string): Promise<Output<'listTemplates'>> {
  const files = await ownFiles(folder)
  const read = await Promise.all(files.map(async (file) => ({ file, template: await readOwn(folder, file) })))
  const own = read.flatMap(({ file, template }) => (template.ok ? [{ file, ...template.value }] : []))
  const replaced = new Set(own.map(({ file }) => file))
  const shipped = shippedNames
    .filter((name) => !replaced.has(`${name}.json`))
    .map((name) => ({ file: `${name}.json`, isOwn: false, ...summaryOf(shippedTemplate(name)) }))
  return {
    templates: [...shipped, ...own.map((template) => ({ file: template.file, isOwn: true, ...summaryOf(template) }))],
    refused: read.flatMap(({ file, template }) => (template.ok ? [] : [{ file, message: template.error.message }])),
  }
}

function summaryOf({ name, description }: Template) {
  return { name, description }
}

/** Reads a template by the name of its file, the user's own first. */
export async function openTemplate(folder: string, { file }: Input<'openTemplate'>): Promise<Result<Template>> {
  if ((await ownFiles(folder)).includes(file)) return readOwn(folder, file)
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
  try {
    await ensureFolder(folder)
  } catch {
    return fail('unreadable', `The folder “${folder}” could not be made, so the template was not saved.`)
  }
  const file = freeName(name, await namesIn(folder))
  const written = await writeExport(join(folder, file), writeTemplate(template), 'the briefing is as it was')
  return written.ok ? ok({ file }) : written
}

async function readOwn(folder: string, file: string): Promise<Result<Template>> {
  const refuse = (why: string) => fail('unreadable', `“${file}” cannot be used as a template: ${why}.`)
  const found = await readRegularFile(join(folder, file), mostBytes).catch(() => null)
  if (found === null) return refuse('it could not be read')
  if (found.read === 'too-large') return refuse('it is larger than a template can be')
  if (found.read !== 'whole') return refuse(found.read === 'being-written' ? 'it is being written' : 'it is no file')
  try {
    return readTemplate(new TextDecoder('utf-8', { fatal: true }).decode(found.bytes), file)
  } catch {
    return refuse('it is not written in UTF-8')
  }
}

/** The names of the user's template files; none where there is no folder. */
async function ownFiles(folder: string): Promise<string[]> {
  const files = (await namesIn(folder)).filter((name) => /\.json$/iu.test(name) && !name.startsWith('.'))
  return files.toSorted((a, b) => a.localeCompare(b, 'en')).slice(0, mostFiles)
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => [])
}

/** A name that no file in the folder has, in any case of letters. */
function freeName(name: string, there: readonly string[]): string {
  const taken = new Set([...there, ...shippedNames.map((shipped) => `${shipped}.json`)].map((one) => one.toLowerCase()))
  const plain = fileNameFor(name, 'json')
  for (let number = 1; ; number += 1) {
    const file = number === 1 ? plain : plain.replace(/\.json$/u, ` ${number}.json`)
    if (!taken.has(file.toLowerCase())) return file
  }
}
