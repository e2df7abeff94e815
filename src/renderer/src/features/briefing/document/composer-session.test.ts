import { $getRoot, $isElementNode, type ElementNode } from 'lexical'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BriefingView } from '#shared/briefing/briefing-view.ts'
import { fail, ok, type Failure } from '#shared/model/result.ts'
import { newId } from '#shared/model/id.ts'
import { createAppState } from '../../../core/app-state.ts'
import type { Client } from '../../../core/client.ts'
import { $insertSaid } from './gestures.ts'
import { openSession } from './composer-session.ts'
import { emptyBriefing } from '#shared/briefing/fixtures.ts'

function emptyView(): BriefingView {
  return emptyBriefing()
}

function $lead(): ElementNode {
  const section = $getRoot().getFirstChildOrThrow()
  const block = $isElementNode(section) ? section.getFirstChildOrThrow() : null
  if (!$isElementNode(block)) throw new Error('The lead has no block.')
  return block
}

const block = (words: string, id = newId()) => ({
  id,
  section: 'lead' as const,
  order: 'a0',
  body: { type: 'paragraph' as const, children: [{ type: 'text' as const, text: words, format: 0 }] },
})

/** A commit of another window or process. */
const foreign = 99

/** A session whose writes are commits 1, 2, 3 … of the library. */
function open(view = emptyView()) {
  const calls: { method: string; input: Record<string, unknown> }[] = []
  let failing: Failure['code'] | null = null
  let kept = view
  let held: Promise<void> | null = null
  let commits = 0
  let letters: BriefingView['letters'] | null = null
  const ask = async (method: string, input: Record<string, unknown>) => {
    calls.push({ method, input })
    await held
    return failing ? fail(failing, 'Not so.') : { ...ok({ letters }), commit: ++commits }
  }
  let reading: Promise<void> | null = null
  const want = async (method: string, input: Record<string, unknown>) => {
    calls.push({ method, input })
    const found = kept
    await reading
    return found
  }
  const state = createAppState()
  const session = openSession(view, { tryMutate: ask, query: want } as unknown as Client, state, () => undefined)
  const type = (words: string) => session.editor.update(() => $lead().selectEnd().insertText(words), { discrete: true })
  const writes = () => calls.filter(({ method }) => method === 'writeBriefing').map(({ input }) => input)
  return {
    view,
    session,
    state,
    /** Lets no write arrive until the returned function is called. */
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      held = promise
      return resolve
    },
    /** Lets no reading arrive until the returned function is called. */
    holdReading: () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      reading = promise
      return resolve
    },
    type,
    /** The letters that the library gives at the next writes. */
    give: (next: BriefingView['letters'] | null) => {
      letters = next
    },
    writes,
    calls,
    saving: () => state.getState().saving,
    told: () => state.getState().notice?.message ?? null,
    fail: (code: Failure['code'] | null) => {
      failing = code
    },
    keep: (next: BriefingView) => {
      kept = next
    },
  }
}

const shown = (session: ReturnType<typeof open>['session']) => session.editor.read(() => $lead().getTextContent())

const reads = (calls: readonly { readonly method: string }[]) =>
  calls.filter(({ method }) => method === 'readBriefing').length

const judgementsOf = ({ body }: BriefingView['blocks'][number]) =>
  body.type === 'judgement'
    ? [{ id: body.judgement, likelihood: null, confidence: null, confidenceReason: '', wouldChange: '' } as const]
    : []

describe('an open briefing', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('says that it is saving from the first key until the burst is stored', async () => {
    const { type, writes, saving } = open()
    type('A')
    expect(saving()).toBe(1)
    await vi.advanceTimersByTimeAsync(499)
    expect(writes()).toHaveLength(0)
    expect(saving()).toBe(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(writes()).toMatchObject([{ label: 'Type in “Bottom line”', remove: [], judgements: [] }])
    expect(saving()).toBe(0)
  })

  it('is saved after five seconds while somebody types on and on', async () => {
    const { type, writes } = open()
    for (let letters = 1; letters <= 12; letters++) {
      type('A')
      await vi.advanceTimersByTimeAsync(450)
    }
    expect(writes()).toMatchObject([{ put: [{ body: { children: [{ text: 'A'.repeat(12) }] } }] }])
  })

  it('sends what is typed before a gesture as a step of its own', () => {
    const { session, type, writes } = open()
    type('A')
    session.gesture('Insert a claim', () => void $insertSaid(newId()))
    expect(writes().map(({ label }) => label)).toEqual(['Type in “Bottom line”', 'Insert a claim'])
  })

  it('saves what is typed before and after a change that failed halfway', async () => {
    const report = vi.fn()
    vi.stubGlobal('reportError', report)
    const { session, type, writes } = open()
    type('A')
    session.editor.update(
      () => {
        $lead().selectEnd().insertText('B')
        throw new Error('Halfway.')
      },
      { discrete: true },
    )
    type('C')
    await session.flush()
    expect(report).toHaveBeenCalledOnce()
    expect(writes().at(-1)).toMatchObject({ put: [{ body: { children: [{ text: 'AC' }] } }] })
    vi.unstubAllGlobals()
  })

  it('changes nothing in a library that can only be read, and says why', () => {
    const { session, state, told, writes } = open()
    state.setState({ library: { readOnly: 'Another Attaché has it open.' } as never })
    session.gesture('Replace words', () => void $lead().selectEnd().insertText('A'))
    expect([shown(session), writes(), told()]).toEqual(['', [], 'Another Attaché has it open.'])
  })

  it('sends nothing for a gesture that changed nothing', () => {
    const { session, writes, saving } = open()
    session.gesture('Move a block up', () => undefined)
    expect(writes()).toEqual([])
    expect(saving()).toBe(0)
  })

  it('knows the letters that the library gave with its own writes, and those it reads', async () => {
    const { session, type, give, hold } = open()
    const one = { claim: newId(), source: newId(), number: 1, exported: false }
    give([one])
    const arrive = hold()
    type('A')
    const sent = session.flush()
    expect(session.letters.getState()).toEqual([])
    arrive()
    await sent
    expect(session.letters.getState()).toEqual([one])
    give(null)
    type('B')
    await session.flush()
    expect(session.letters.getState()).toEqual([one])
    await session.changed(foreign)
    expect(session.letters.getState()).toEqual([])
  })

  it('does not read back its own writes, but every commit of another', async () => {
    const { session, type, calls } = open()
    type('A')
    await session.flush()
    await session.changed(1)
    expect(reads(calls)).toBe(0)
    await session.changed(foreign)
    expect(reads(calls)).toBe(1)
  })

  it('shows what another window wrote', async () => {
    const { session, keep } = open()
    keep({
      ...emptyView(),
      blocks: [
        {
          id: newId(),
          section: 'lead',
          order: 'a0',
          body: { type: 'paragraph', children: [{ type: 'text', text: 'Theirs.', format: 0 }] },
        },
      ],
    })
    await session.changed(foreign)
    expect(session.editor.read(() => $lead().getTextContent())).toBe('Theirs.')
  })

  it('tries again, and goes on saying so, when a write could not be stored; it is told once', async () => {
    const { state, type, writes, fail, saving, told } = open()
    fail('disk-full')
    type('A')
    await vi.advanceTimersByTimeAsync(600)
    expect(writes()).toHaveLength(1)
    expect(saving()).toBe(1)
    expect(told()).toBe(
      'Not so. What you wrote in the briefing is kept meanwhile, and is tried again every few seconds.',
    )
    state.getState().dismissNotice()
    await vi.advanceTimersByTimeAsync(5000)
    expect(writes()).toHaveLength(2)
    expect(told()).toBeNull()
    fail(null)
    await vi.advanceTimersByTimeAsync(5000)
    expect(writes()).toHaveLength(3)
    expect(writes()[2]).toMatchObject({ put: writes()[0]!['put'] })
    expect(saving()).toBe(0)
  })

  it('stops when the library has no such briefing any more, and says what stands where; the next letter tries again', async () => {
    const { session, type, writes, fail, saving, told } = open()
    fail('not-found')
    type('A')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(writes()).toHaveLength(1)
    expect(saving()).toBe(0)
    expect(told()).toBe('Not so. What you wrote last is not saved: it stands here only, so copy it before you leave.')
    expect(await session.flush()).toBe(false)
    fail(null)
    type('B')
    expect(await session.flush()).toBe(true)
    expect(writes()[1]).toMatchObject({ put: [{ body: { children: [{ text: 'AB' }] } }] })
  })

  it('goes on trying after it was closed, and stops when another library is open by then', async () => {
    const { session, type, writes, fail, saving, told } = open()
    fail('disk-full')
    type('A')
    session.dispose()
    await vi.advanceTimersByTimeAsync(5000)
    expect(writes()).toHaveLength(2)
    fail('not-found')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(writes()).toHaveLength(3)
    expect(saving()).toBe(0)
    expect(told()).toBe('Not so. What you wrote last in the briefing is not saved; everything before it is.')
  })

  it('reads what another window wrote between its own write and the report of it', async () => {
    const { session, type, calls, keep, view } = open()
    type('A')
    await session.flush()
    keep({ ...view, blocks: [block('Theirs.')] })
    await session.changed(foreign)
    expect([reads(calls), shown(session)]).toEqual([1, 'Theirs.'])
    // The report of its own write comes after that one, and is still known as its own.
    await session.changed(1)
    expect(reads(calls)).toBe(1)
  })

  it('shows no version of before what it saved while that was read', async () => {
    const words = block('One')
    const { session, type, keep, hold, holdReading } = open({ ...emptyView(), blocks: [words] })
    const letReading = holdReading()
    const changed = session.changed(foreign)
    await vi.advanceTimersByTimeAsync(0)
    type(' two')
    const letWrite = hold()
    void session.flush()
    keep({ ...emptyView(), blocks: [block('One two', words.id)] })
    letReading()
    letWrite()
    await changed
    expect(shown(session)).toBe('One two')
    expect(session.document.collect()).toBeNull()
  })

  it('shows nothing more of what was read for it when it is closed', async () => {
    const { session, holdReading } = open()
    const letReading = holdReading()
    const changed = session.changed(foreign)
    await vi.advanceTimersByTimeAsync(0)
    const takeIn = vi.spyOn(session.document, 'takeIn')
    session.dispose()
    letReading()
    await changed
    expect(takeIn).not.toHaveBeenCalled()
  })

  it('knows its own commit when the report comes before the reply', async () => {
    const { session, type, calls, hold } = open()
    const release = hold()
    type('A')
    void session.flush()
    const changed = session.changed(1)
    await vi.advanceTimersByTimeAsync(100)
    release()
    await changed
    expect(reads(calls)).toBe(0)
  })

  it('hears of each of its commits once, and of none for a write that could not be stored', async () => {
    const { session, type, calls, fail } = open()
    type('A')
    await session.flush()
    type('B')
    await session.flush()
    fail('not-found')
    type('C')
    await session.flush()
    for (const commit of [1, 2]) await session.changed(commit)
    expect(reads(calls)).toBe(0)
    await session.changed(3)
    expect(reads(calls)).toBe(1)
  })

  it('keeps what is being typed when a foreign undo comes between, shows the rest of it, and saves what was typed', async () => {
    const own = block('Mine')
    const { session, type, keep, view, writes } = open({ ...emptyView(), blocks: [own] })
    type(' and more')
    keep({ ...view, title: 'Taken back', blocks: [block('Mine before', own.id)] })
    await session.changed(foreign)
    expect(shown(session)).toBe('Mine and more')
    await vi.advanceTimersByTimeAsync(500)
    expect(writes()).toMatchObject([{ put: [{ id: own.id, body: { children: [{ text: 'Mine and more' }] } }] }])
  })
  it.each(['lead', 'judgements', 'said', 'unknown'] as const)(
    'shows a block that takes the place of the only one of its section, and keeps it when typing goes on (%s)',
    async (section) => {
      const of = (words: string): BriefingView['blocks'][number] =>
        section === 'judgements'
          ? {
              ...block(words),
              section,
              body: { type: 'judgement', judgement: newId(), children: block(words).body.children },
            }
          : { ...block(words), section }
      const [mine, theirs] = [of('Mine.'), of('Theirs.')]
      const { session, keep, view, writes } = open({ ...emptyView(), blocks: [mine], judgements: judgementsOf(mine) })
      keep({ ...view, blocks: [theirs], judgements: judgementsOf(theirs) })
      await session.changed(foreign)
      expect(session.editor.read(() => $getRoot().getTextContent().trim())).toBe('Theirs.')
      session.gesture('Type', () => void $insertSaid(newId()))
      await session.flush()
      expect(writes().flatMap(({ remove }) => remove)).toEqual([])
    },
  )
  it('shows an undo of what it wrote itself', async () => {
    const own = block('Mine')
    const { session, type, view } = open({ ...emptyView(), blocks: [own] })
    type(' and more')
    await session.flush()
    await session.changed(1)
    expect(view.blocks).toEqual([own])
    await session.changed(foreign)
    expect(shown(session)).toBe('Mine')
  })
  it('reads an undo after what it sent before has arrived', async () => {
    const { session, type, calls, hold } = open()
    const release = hold()
    type('A')
    void session.flush()
    const changed = session.changed(foreign)
    await vi.advanceTimersByTimeAsync(100)
    expect(reads(calls)).toBe(0)
    release()
    await changed
    expect(reads(calls)).toBe(1)
  })

  it('saves at least every five seconds while somebody goes on typing', async () => {
    const { type, writes } = open()
    for (let i = 0; i < 30; i++) {
      type('a')
      await vi.advanceTimersByTimeAsync(400)
    }
    expect(writes()).toHaveLength(2)
    expect(writes()[0]).toMatchObject({ put: [{ body: { children: [{ text: 'a'.repeat(13) }] } }] })
  })

  it('sends what is half typed when it closes', () => {
    const { session, type, writes } = open()
    type('A')
    session.dispose()
    expect(writes()).toHaveLength(1)
  })
})
