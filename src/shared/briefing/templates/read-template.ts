import type { z } from 'zod'
import { hasForeignKey } from '../../model/foreign-key.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { marking } from '../../standards/marking.ts'
import { blocks } from '../blocks/blocks.ts'
import { logoFault } from './logo.ts'
import { templateSchema, templateVersion, type Template, type TemplateSection } from './template-schema.ts'

/** The largest template file, in characters: a logo and sixty sections are far less. */
export const largestTemplate = 500_000

/**
 * Reads a template file. `name` is what the sentence of a refusal calls it. Never throws. All words stay text: what looks like markup is
 * printed as it is.
 */
export function readTemplate(text: string, name: string): Result<Template> {
  const refuse = (why: string) => fail('bad-input', `“${name}” cannot be used as a template: ${why}.`)
  if (text.length > largestTemplate) return refuse(`it is larger than ${largestTemplate / 1000} kB`)
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch {
    return refuse('it is not JSON')
  }
  if (typeof value !== 'object' || value === null || !('attacheTemplate' in value))
    return refuse('it is not a template of Attaché')
  const version: unknown = value.attacheTemplate
  if (typeof version === 'number' && Number.isInteger(version) && version > templateVersion)
    return refuse('it was made by a newer Attaché')
  if (hasForeignKey(value)) return refuse('it has members that no template has')
  const parsed = templateSchema.safeParse(value)
  if (!parsed.success) return refuse(whyNot(parsed.error))
  const fault = templateFault(parsed.data)
  return fault === null ? ok(parsed.data) : refuse(fault)
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
  return `${JSON.stringify(template, null, 2)}\n`
}

function hasGoodOptions({ kind, options }: TemplateSection): boolean {
  const block: { readonly options: z.ZodType } | undefined = Object.hasOwn(blocks, kind)
    ? blocks[kind as keyof typeof blocks]
    : undefined
  return block ? block.options.safeParse(options).success : Object.keys(options).length === 0
}

/** What is wrong first, by its place in the file. */
function whyNot({ issues: [issue] }: z.ZodError): string {
  if (!issue) return 'it is not a template of Attaché'
  const place = shorten(issue.path.join('.'))
  if (issue.code === 'unrecognized_keys')
    return `it has a member that no template has: “${shorten([...issue.path, issue.keys[0] ?? ''].join('.'))}”`
  return place === '' ? 'it is not a template of Attaché' : `its member “${place}” is missing or wrong`
}

function shorten(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 59)}…`
}
