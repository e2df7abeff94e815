import type { z } from 'zod'
import { readDataFile, shorten, writeDataFile, type DataFile } from '../../model/data-file.ts'
import type { Result } from '../../model/result.ts'
import { marking } from '../../standards/marking.ts'
import { blocks } from '../blocks/blocks.ts'
import { logoFault } from './logo.ts'
import { templateSchema, templateVersion, type Template, type TemplateSection } from './template-schema.ts'

/** The largest template file, in characters: a logo and sixty sections are far less. */
export const largestTemplate = 500_000

const templateFile: DataFile<typeof templateSchema> = {
  noun: 'template',
  versionMember: 'attacheTemplate',
  version: templateVersion,
  largest: largestTemplate,
  schema: templateSchema,
  fault: templateFault,
}

/**
 * Reads a template file. `name` is what the sentence of a refusal calls it. Never throws. All words stay text: what looks like markup is
 * printed as it is.
 */
export function readTemplate(text: string, name: string): Result<Template> {
  return readDataFile(templateFile, text, name)
}

/** Why a template of the right shape cannot be used; null if it can. */
export function templateFault({ sections, logo, marking: label }: Template): string | null {
  const twice = sections.find(({ key }, at) => sections.findIndex((other) => other.key === key) < at)
  if (twice) return `two sections have the key “${twice.key}”`
  const wrong = sections.find((section) => !hasGoodOptions(section))
  if (wrong) return `the options of the section “${wrong.key}” are none of “${wrong.kind}”`
  if (label !== null && !marking(label)) return `“${shorten(label)}” is not a marking that Attaché has`
  return logo === null ? null : logoFault(logo)
}

/** A template as the text of its file. */
export function writeTemplate(template: Template): string {
  return writeDataFile(template)
}

function hasGoodOptions({ kind, options }: TemplateSection): boolean {
  const block: { readonly options: z.ZodType } | undefined = Object.hasOwn(blocks, kind)
    ? blocks[kind as keyof typeof blocks]
    : undefined
  return block ? block.options.safeParse(options).success : Object.keys(options).length === 0
}
