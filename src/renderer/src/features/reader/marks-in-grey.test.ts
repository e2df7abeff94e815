import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { actorKindLetter, actorKinds } from '#shared/model/enums.ts'
import { noteSign } from '#shared/marks/segment-look.ts'

/** How marks look in greyscale print: how dark the backgrounds are, and the style of every line. */
const marks = readFileSync(join(import.meta.dirname, 'marks.css'), 'utf8').split('@media')[0]!
const tokens = readFileSync(join(import.meta.dirname, '../../ui/tokens.css'), 'utf8')

function declarations(selector: string): string {
  const rules = [...marks.matchAll(/([^{}]+)\{([^{}]*)\}/gu)].filter(([, names]) =>
    names!
      .replaceAll(/\/\*.*?\*\//gsu, '')
      .split(',')
      .some((name) => name.trim() === selector),
  )
  return rules.map(([, , body]) => body!.trim()).join(' ')
}

/** The declarations without their colours: what is drawn, and how. */
function formOf(...selectors: readonly string[]): string {
  return selectors
    .map(declarations)
    .join(' ')
    .replaceAll(/var\(--[\w-]+\)|transparent/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

/** WCAG's relative luminance of a token, 0 to 1. */
function luminance(theme: 'light' | 'dark', token: string): number {
  const [light, dark] = tokens.split("[data-theme='dark']")
  const themed = theme === 'light' ? light! : dark!
  const hex = new RegExp(String.raw`--${token}:\s*#([0-9a-f]{6})`, 'u').exec(themed)?.[1]
  if (hex === undefined) throw new Error(`No token ${token}`)
  const [red, green, blue] = [0, 2, 4]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** Contrast ratio above which two areas can be told apart, in print and on screens. */
const least = 1.06

describe.each(['light', 'dark'] as const)('in grey, in the %s theme', (theme) => {
  test.each([
    ['actor-wash', 'paper'],
    ['place-wash', 'paper'],
    ['actor-wash', 'place-wash'],
    ['condition-wash', 'paper'],
    ['condition-wash', 'place-wash'],
    ['condition-wash', 'actor-wash'],
  ])('%s is not as dark as %s', (one, other) => {
    expect(contrast(luminance(theme, one), luminance(theme, other))).toBeGreaterThan(least)
  })
  test.each(['open', 'corroborated', 'contested', 'refuted', 'withdrawn'])(
    'the line of a claim that is %s is dark enough to be seen',
    (status) => {
      expect(contrast(luminance(theme, status), luminance(theme, 'paper'))).toBeGreaterThan(3)
    },
  )
})

const lines = ['open', 'corroborated', 'contested', 'refuted', 'withdrawn'] as const

test.each(['line', 'rule'])('each status has a form of its own as the %s under a claim', (kind) => {
  const forms = lines.map((status) =>
    status === 'open' ? formOf(`.reader .${kind}`) : formOf(`.reader .${kind}-${status}`),
  )
  expect(forms.filter((form) => form === '')).toEqual([])
  expect(new Set(forms).size, forms.join('\n')).toBe(lines.length)
})

test('claim, proposal, cue, condition, note and name are drawn differently', () => {
  const forms = [
    formOf('.reader .line'),
    formOf('.reader .proposed', '.reader .proposed-start'),
    formOf('.reader .cue'),
    formOf('.reader .condition'),
    formOf('.reader .note-start'),
    formOf('.reader .actor'),
  ]
  expect(forms.filter((form) => form === '')).toEqual([])
  expect(new Set(forms).size, forms.join('\n')).toBe(forms.length)
})

test('a condition has no line beside its words, which would look like a caret', () => {
  const drawn = ['.reader .condition', '.reader .condition-start', '.reader .condition-end'].map(declarations).join(' ')
  expect(drawn).toContain('background')
  expect(drawn).not.toMatch(/border-inline|border-left|border-right/u)
})

test('each kind of actor and each kind of note has a sign of its own', () => {
  const signs = [...actorKinds.map((kind) => actorKindLetter[kind]), ...Object.values(noteSign), '✕']
  expect(new Set(signs).size).toBe(signs.length)
})
