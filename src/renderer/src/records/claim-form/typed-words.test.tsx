// @vitest-environment happy-dom
import { cleanup, createEvent, fireEvent, screen } from '@testing-library/react'
import * as fc from 'fast-check'
import { beforeEach, expect, it, vi } from 'vitest'
import { actorOf, claimOf, sourceTextOf } from '#shared/briefing/compose/fixtures.ts'
import { fitOf, folded } from '#shared/search/match-words.ts'
import { languageNames } from '#shared/words/languages.ts'
import { createTestApp, renderIn } from '../../core/test-app/test-app.tsx'
import { ClaimCard } from './ClaimCard.tsx'
import { blankDraft } from './draft.ts'
import type { ClaimDraft } from './draft-schema.ts'
import type { ClaimSurroundings } from './surroundings.ts'

/** Whatever is typed into a box of the card: what is stored is what was typed, or nothing. */

const isLong = process.env['ATTACHE_LONG_TESTS'] === '1'

const text = 'The envoy said that both had agreed.'
const source = sourceTextOf(text, ['paragraph'])
/** No typed words match these; a digit that picked by place would pick one. */
const known = ['ʘʘʘ one', 'ʘʘʘ two', 'ʘʘʘ three']
const actors = known.map((name) => actorOf(name))
const around: ClaimSurroundings = {
  text,
  block: { start: 0, end: text.length },
  actors: new Map(actors.map((actor) => [actor.id, actor])),
  candidates: actors.map(({ id }) => id),
  mentions: [],
  cues: [],
  occasions: known.map((label) => ({
    id: label,
    label,
    place: '',
    channel: '',
    addressee: '',
    date: null,
    claims: 1,
  })) as never,
  questions: known.map((words) => ({
    id: words,
    inCase: 'case',
    text: words,
    shortLabel: '',
    reports: 1,
    answers: [],
  })) as never,
  cases: ['case'],
  tags: known.map((tag) => tag.replace(' ', '/')),
  claims: known.map((gloss) => ({ ...claimOf(source, { quotes: ['both had agreed'], speakers: [] }), gloss })) as never,
  ideas: [],
  sources: new Map(),
  sourceName: 'Newsroom',
  letter: null,
  published: '',
  selectedWords: () => null,
}
const initial: ClaimDraft = {
  ...blankDraft,
  form: 'mixed',
  originalLanguage: 'ʘʘʘ one',
  content: [{ start: 20, end: 35 }],
  speakers: [actors[0]!.id],
  cue: null,
  proposed: [],
}

/** Words as people type them, digits first in half of them, in every script. */
const letters = fc.constantFrom(
  ...'abcXYZ éß—“”.,?!%éДжיש中文かな한عر👩ñ'.split(/(?:)/u).filter((one) => /\P{C}/u.test(one)),
)
const words = fc
  .tuple(
    fc.option(fc.stringMatching(/^\d{1,3} ?$/u), { nil: '' }),
    fc.array(letters, { minLength: 1, maxLength: 12 }).map((all) => all.join('')),
  )
  .map(([number, rest]) => `${number}${rest}`)
  .filter(
    (typed) =>
      typed.trim() !== '' &&
      /[\p{L}\p{N}]/u.test(typed) &&
      // As a list finds what is typed: "é" is a letter of "English".
      !['someone not named', ...languageNames()].some((name) => fitOf(folded(name), folded(typed)) !== null),
  )

let saved: ClaimDraft | null
let press: (event: KeyboardEvent) => void
window.addEventListener('keydown', (event) => press(event))

beforeEach(() => {
  Object.assign(HTMLElement.prototype, { showPopover: () => undefined, hidePopover: () => undefined })
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
})

function open(): void {
  saved = null
  const app = createTestApp()
  renderIn(
    app,
    <ClaimCard
      initial={initial}
      around={around}
      reason=""
      kept={false}
      onKeep={async () => true}
      onSave={(draft) => void (saved = draft)}
      onLeave={() => undefined}
      onDiscard={() => undefined}
      onJoin={null}
    />,
  )
  press = (event) => void app.keyboard.press(event)
  const card = screen.getByRole('dialog')
  fireEvent.focusIn(card)
  app.keyboard.run('claim-card.more')
}

/** Presses each key as a keyboard does: what nobody takes is text. */
function typeInto(box: HTMLInputElement | HTMLTextAreaElement, typed: string): void {
  box.focus()
  for (const key of Array.from(typed)) {
    const event = createEvent.keyDown(box, { key, code: /^\d$/u.test(key) ? `Digit${key}` : '' })
    fireEvent(box, event)
    if (!event.defaultPrevented && box.isConnected) fireEvent.change(box, { target: { value: box.value + key } })
  }
}

/** What the draft says in a field, as text; null while nothing is set. */
const stored: Readonly<Record<string, (draft: ClaimDraft) => string | null>> = {
  Occasion: ({ occasion }) => occasion.label || null,
  Question: ({ answers: [one] }) =>
    one ? (typeof one.question === 'string' ? one.question : one.question.text) : null,
  Tags: ({ tags }) => (tags.length === 0 ? null : tags.join(', ')),
  'Whom it is about': ({ saidAbout }) => saidAbout[0] ?? null,
  'Original language': ({ originalLanguage }) =>
    originalLanguage === initial.originalLanguage ? null : originalLanguage,
  'Translated by': ({ translatedBy }) => translatedBy || null,
  'What it is about': ({ about: [one] }) => (one ? ('gloss' in one ? one.gloss : JSON.stringify(one)) : null),
  'Words of the condition': ({ condition: [one] }) =>
    one ? one.gloss || one.spans.map(({ start, end }) => text.slice(start, end)).join() : null,
  'Words of the hedge': ({ hedge: [one] }) => (one ? text.slice(one.start, one.end) : null),
  'Who reports it': ({ chain: [one] }) => one?.actor ?? null,
  'Search speakers; Shift+Enter adds one': ({ speakers }) => (speakers[0] === actors[0]!.id ? null : speakers.join()),
  'About date': ({ aboutDate }) => (aboutDate ? aboutDate.words || aboutDate.edtf : null),
  'Said date': ({ saidDate }) => (saidDate ? saidDate.words || saidDate.edtf : null),
  Memo: ({ memo }) => memo || null,
  'In our words': ({ gloss }) => gloss || null,
}
const sameText = (one: string) => one.trim().replaceAll(/\s+/gu, ' ').toLowerCase()
/** A tag's path has no spaces around its names, and a comma parts two tags. */
const asTags = (typed: string) =>
  sameText(
    typed
      .split(/[,/]/u)
      .map((part) => part.trim())
      .filter(Boolean)
      .join(', '),
  )

it('every box of the card is among them', () => {
  open()
  const boxes = [...document.querySelectorAll<HTMLElement>('input, textarea')]
  expect(boxes.map((box) => box.getAttribute('aria-label')).toSorted()).toEqual(Object.keys(stored).toSorted())
  cleanup()
})

it.each(Object.keys(stored))('in the box “%s”', { timeout: isLong ? 180_000 : 20_000 }, async (label) => {
  await fc.assert(
    fc.asyncProperty(words, fc.boolean(), async (typed, isEntered) => {
      try {
        open()
        const box = screen.getByLabelText<HTMLInputElement>(label)
        typeInto(box, typed)
        if (isEntered) fireEvent.keyDown(document.activeElement ?? box, { key: 'Enter' })
        fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter', ctrlKey: true })
        if (saved !== null) {
          const now = stored[label]!(saved)
          const isTyped =
            now !== null &&
            (sameText(now) === sameText(typed) ||
              (label === 'Tags' && asTags(now) === asTags(typed)) ||
              sameText(text).includes(sameText(typed)))
          expect([typed, now === null ? 'nothing' : isTyped ? 'what was typed' : now]).toEqual([
            typed,
            expect.stringMatching(/^(?:nothing|what was typed)$/u),
          ])
          // Nothing only if the words are not lost: they stand in no box that was closed with the card.
          if (now === null) expect(sameText(typed)).toBe('')
        }
      } finally {
        cleanup()
        // What the card left for later is done, and with it the card let go: hundreds of them would not fit into memory.
        await new Promise((resolve) => setTimeout(resolve))
      }
    }),
    { numRuns: isLong ? 300 : 8 },
  )
})
