// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { questionOf } from '#shared/briefing/blocks/fixtures.ts'
import { actorOf, claimOf, sourceTextOf } from '#shared/briefing/compose/fixtures.ts'
import { cleanUpAfterEach, createTestApp, renderIn } from '../../../core/test-app/test-app.tsx'
import { blankDraft, changed, noOccasion } from '../draft.ts'
import type { ClaimDraft } from '../draft-schema.ts'
import type { ClaimSurroundings } from '../surroundings.ts'
import { AboutField } from './AboutField.tsx'
import { OccasionField } from './OccasionField.tsx'
import { QuestionField } from './QuestionField.tsx'
import { SaidAboutField } from './SaidAboutField.tsx'
import { TranslationField } from './TranslationField.tsx'

/** The fields for whom a claim is about, what is unclear, translated or withdrawn; each change is one call. */
const text = sourceTextOf('Vik is reportedly considering a sale.\n')
const [vik, lund] = [actorOf('Anders Vik'), actorOf('Lund')]
const claims = ['sale', 'considering'].map((word) => claimOf(text, { quotes: [word] }))
const around: ClaimSurroundings = {
  text: text.text,
  block: { start: 0, end: text.text.length },
  actors: new Map([vik, lund].map((actor) => [actor.id, actor])),
  candidates: [vik.id],
  mentions: [],
  cues: [],
  occasions: [],
  questions: [],
  cases: [],
  tags: [],
  claims,
  ideas: [],
  sources: new Map(),
  sourceName: 'Holm Gazette',
  letter: null,
  published: '2025-03-10',
  selectedWords: () => null,
}
const initial: ClaimDraft = {
  ...blankDraft,
  content: [{ start: 0, end: 3 }],
  speakers: [],
  cue: null,
  proposed: ['about'],
}

let draft: ClaimDraft
let show: () => void
function open(
  Field: (props: Parameters<typeof AboutField>[0]) => React.ReactNode,
  first: Partial<ClaimDraft>,
  more: Partial<ClaimSurroundings> = {},
): void {
  draft = { ...initial, ...first }
  const app = createTestApp()
  let rendered: ReturnType<typeof renderIn>
  const field = () => (
    <Field
      draft={draft}
      around={{ ...around, ...more }}
      compact={false}
      onChange={(patch) => {
        draft = changed(draft, patch)
        show()
      }}
    />
  )
  rendered = renderIn(app, field())
  show = () => rendered.rerender(field())
}
const typeInto = (name: string, value: string) => {
  const box = screen.getByLabelText(name)
  box.focus()
  fireEvent.change(box, { target: { value } })
  return box
}

beforeEach(() => {
  Object.assign(HTMLElement.prototype, { showPopover: () => undefined, hidePopover: () => undefined })
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
})
cleanUpAfterEach()

describe('the questions it answers', () => {
  const questions = [
    questionOf('Is the yard for sale?', '', { inCase: 'yard' }),
    questionOf('Is the dam safe?', '', { inCase: 'dam' }),
  ]
  const listed = () => screen.queryAllByRole('option').map((option) => option.textContent)

  it('are offered from the cases that its source is in, and from others only when typed in full', () => {
    open(QuestionField, {}, { questions, cases: ['yard', 'ferry'] })
    typeInto('Question', 'is the')
    expect(listed()).toEqual([expect.stringMatching(/^Is the yard for sale/u), expect.stringMatching(/^is the/u)])
    typeInto('Question', 'is the dam safe?')
    expect(listed()).toEqual([expect.stringMatching(/^Is the dam safe/u)])
  })
})

describe('what it is about', () => {
  const about = claims.map(({ id }) => ({ claim: id }))
  it('can be one of several, which confirms it and ends with the last of them', () => {
    open(AboutField, { about })
    fireEvent.click(screen.getByLabelText('Unclear: possibly one of these'))
    expect(draft).toMatchObject({ aboutUnclear: true, proposed: [] })
    fireEvent.click(screen.getAllByText('×')[0]!)
    expect(draft.aboutUnclear).toBe(true)
    expect(screen.getByLabelText<HTMLInputElement>('Unclear: possibly this').checked).toBe(true)
    fireEvent.click(screen.getByText('×'))
    expect(draft).toMatchObject({ about: [], aboutUnclear: false })
    expect(screen.queryByRole('checkbox')).toBeNull()
  })
})

describe('whom it is about', () => {
  it('is found by name, once, and taken off again', () => {
    open(SaidAboutField, {})
    for (const name of ['vik', 'lund', 'vik']) {
      const box = typeInto('Whom it is about', name)
      fireEvent.keyDown(box, { key: 'Enter' })
    }
    expect(draft).toMatchObject({ saidAbout: [vik.id, lund.id], speakers: [] })
    fireEvent.click(screen.getAllByText('×')[0]!)
    expect(draft.saidAbout).toEqual([lund.id])
  })
})

describe('a translation', () => {
  it('has a language by its name or as typed, and is the source’s unless somebody is named', () => {
    open(TranslationField, { form: 'direct' })
    fireEvent.blur(typeInto('Original language', 'russian'))
    expect(draft).toMatchObject({ originalLanguage: 'Russian', translatedBy: '' })
    expect(screen.getByLabelText('Translated by').getAttribute('placeholder')).toBe('by Holm Gazette')
    fireEvent.change(screen.getByLabelText('Translated by'), { target: { value: 'the embassy' } })
    expect(draft.translatedBy).toBe('the embassy')
    fireEvent.blur(typeInto('Original language', 'Old Holmish'))
    expect(draft.originalLanguage).toBe('Old Holmish')
    fireEvent.click(screen.getByText('×'))
    expect(draft).toMatchObject({ originalLanguage: '', translatedBy: '' })
  })
})

describe('an occasion', () => {
  it('is withdrawn, on a day and by somebody, and stands again', () => {
    open(OccasionField, { occasion: { ...noOccasion, label: 'Post' } })
    fireEvent.click(screen.getByText('Where, when'))
    fireEvent.click(screen.getByRole('checkbox'))
    expect(draft.occasion.withdrawn).toEqual({ date: '', by: '' })
    expect(screen.getByText('since deleted')).toBeTruthy()
    fireEvent.blur(typeInto('Withdrawn on', '5 March'))
    fireEvent.blur(typeInto('Withdrawn by', 'the ministry '))
    expect(draft.occasion.withdrawn).toEqual({ date: '2025-03-05', by: 'the ministry' })
    expect(screen.getByText('withdrawn by the ministry on Wed 5 Mar 2025')).toBeTruthy()
    fireEvent.click(screen.getByRole('checkbox'))
    expect(draft.occasion.withdrawn).toBeNull()
  })
})
