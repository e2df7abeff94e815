import { describe, expect, it } from 'vitest'
import { actorNameSchema, cleanName } from './actor-name.ts'

describe('a name is kept', () => {
  it.each([
    ['with single spaces and none at its ends', '  Steve \n Witkoff\u00A0', 'Steve Witkoff'],
    ['without marks that turn its direction', '\u202EpmurT\u202C \u2066x\u2069\u200F', 'pmurT x'],
    ['without zero-width spaces and joiners', 'Tru\u200Bmp\uFEFF Do\u200Dnald', 'Trump Donald'],
    ['without controls and soft hyphens', 'Tr\u0007um\u00ADp', 'Trump'],
    ['with the joiners of its script', 'می\u200Cخواهم', 'می\u200Cخواهم'],
    [
      'with emoji in one piece',
      '👩\u200D👩\u200D👧\u200D👦 Fund 👩🏽\u200D⚕️',
      '👩\u200D👩\u200D👧\u200D👦 Fund 👩🏽\u200D⚕️',
    ],
    ['composed as it was typed', 'Zoe\u0308', 'Zoe\u0308'],
  ])('%s', (_how, name, kept) => {
    expect(cleanName(name)).toBe(kept)
    expect(actorNameSchema.parse(name)).toBe(kept)
  })
})

describe('a name is refused with one sentence', () => {
  it.each([
    [
      'of 10,000 characters',
      'x'.repeat(10_000),
      /^This name is longer than 500 characters, so nothing was changed; .*\.$/u,
    ],
    ['of spaces', '   \n\t ', /^An actor needs a name, so nothing was changed; type one\.$/u],
    ['of nothing that is seen', '\u200B\u202E\u2060', /^An actor needs a name, so nothing was changed; type one\.$/u],
  ])('%s', (_what, name, sentence) => {
    const parsed = actorNameSchema.safeParse(name)
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual([expect.stringMatching(sentence)])
  })
})
