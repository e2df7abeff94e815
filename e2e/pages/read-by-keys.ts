import type { Page } from '@playwright/test'
import type { ActorView, MentionView } from '#shared/actors/actor-view.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { Result } from '#shared/model/result.ts'
import type { SourceText } from '#shared/sources/source-view.ts'
import { expect } from '../app.ts'
import { paste } from '../launch.ts'

/** Words of the text. `within` distinguishes several occurrences. */
export type Words = { readonly words: string; readonly within?: string }

/** The reading screen controlled by keys, with words instead of offsets. `ReadPage` beside it controls it by mouse, with offsets. */
export function readByKeys(page: Page) {
  const reader = page.locator('.reader')
  const status = page.getByRole('contentinfo')
  const place = status.locator('.place')
  const readPlace = async (): Promise<string | null> => (await place.allTextContents())[0] ?? null

  /** Selects words through the browser's selection, as a drag or Shift with arrows does. With `caretOnly`, puts the caret before them. */
  const select = async ({ words, within = words }: Words, caretOnly = false) => {
    await page.evaluate(
      ({ words, within, caretOnly }) => {
        const root = document.querySelector<HTMLElement>('.reader')!
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
        const nodes: { node: Node; start: number }[] = []
        let text = ''
        while (walker.nextNode()) {
          const node = walker.currentNode
          if (node.parentElement?.previousElementSibling === null && text !== '') text += '\n'
          nodes.push({ node, start: text.length })
          text += node.nodeValue
        }
        const start = text.indexOf(within) + within.indexOf(words)
        if (!text.includes(within)) throw new Error(`“${within}” is not in the text`)
        const from = nodes.findLast((one) => one.start <= start)!
        const to = nodes.findLast((one) => one.start < start + words.length)!
        root.focus({ preventScroll: true })
        const end = caretOnly ? from : to
        document
          .getSelection()!
          .setBaseAndExtent(
            from.node,
            start - from.start,
            end.node,
            caretOnly ? start - from.start : start + words.length - to.start,
          )
      },
      { words, within, caretOnly },
    )
  }

  return {
    reader,
    status,
    /** The position that the status bar shows; null if it shows none. */
    place: readPlace,
    select,
    announced: page.locator('[role="status"]'),
    picker: page.getByRole('combobox', { name: 'Actor' }),
    newClaim: page.getByRole('dialog', { name: 'New claim' }),
    openCard: page.locator('.margin-card.open'),

    /** Pastes a text and fills in its card with the keyboard. */
    open: async (text: string, publisher: string) => {
      await paste(page, text)
      await expect(page.getByRole('dialog', { name: 'New source' })).toBeVisible()
      await page.keyboard.type(publisher)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(reader).toBeFocused()
    },
    /** Presses A, then the keys that choose the actor. */
    markActor: async (words: Words, ...keys: readonly string[]) => {
      await select(words)
      await page.keyboard.press('a')
      await expect(page.getByRole('combobox', { name: 'Actor' })).toBeFocused()
      for (const key of keys) await page.keyboard.press(key)
      // Only the position, because the keys beside it change when the picker closes.
      const before = await readPlace()
      await page.keyboard.press('Enter')
      await expect(reader).toBeFocused()
      // Waits until the status bar shows the new mention instead of the one before, because the next proposal depends on it.
      await expect(place).toContainText('mention')
      await expect.poll(readPlace).not.toBe(before)
    },
    /** Presses C on these words; the card stays open. */
    beginClaim: async (words: Words) => {
      await select(words)
      await page.keyboard.press('c')
      await expect(page.getByRole('dialog', { name: 'New claim' })).toBeVisible()
    },
    /** The CSS classes of the spans over these words. */
    classesOver: async (words: string) =>
      page.evaluate((wanted) => {
        const spans = [...document.querySelectorAll<HTMLElement>('.reader .block > span')]
        return spans
          .filter((span) => span.textContent === wanted)
          .map((span) => ({ classes: [...span.classList], sign: span.dataset.sign ?? '' }))
      }, words),
    /** Everything the library holds about it, requested through the window's API. */
    stored: async () => {
      const sources = await askLibrary<{ readonly id: string }[]>(page, 'listSources', {})
      const texts = await Promise.all(sources.map(({ id }) => askLibrary<SourceText>(page, 'readSource', { id })))
      const mentions = await Promise.all(
        sources.map(({ id }) => askLibrary<MentionView[]>(page, 'listMentions', { source: id })),
      )
      return {
        claims: await askLibrary<ClaimView[]>(page, 'listClaims', {}),
        actors: await askLibrary<ActorView[]>(page, 'listActors', {}),
        texts,
        mentions: mentions.flat(),
      }
    },
  }
}

/** The box of words that are drawn in one piece, in px of the window. */
export function boxOf(
  page: Page,
  words: string,
): Promise<{ readonly left: number; readonly right: number; readonly y: number }> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.reader')!, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const at = walker.currentNode.nodeValue!.indexOf(wanted)
      if (at < 0) continue
      walker.currentNode.parentElement!.scrollIntoView({ block: 'center' })
      const range = document.createRange()
      range.setStart(walker.currentNode, at)
      range.setEnd(walker.currentNode, at + wanted.length)
      const { left, right, top, bottom } = range.getBoundingClientRect()
      return { left, right, y: (top + bottom) / 2 }
    }
    throw new Error(`“${wanted}” is not drawn in one piece`)
  }, words)
}

/** What the library answers to a window that asks it by a method of the contract. */
export function askLibrary<T>(page: Page, method: string, input: object): Promise<T> {
  return page.evaluate(
    async ([name, given]) => {
      const api = window.attache as never as Record<string, (input: object) => Promise<Result<never>>>
      const reply = await api[name]!(given)
      if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`)
      return reply.value
    },
    [method, input] as const,
  )
}

export type ReadByKeys = ReturnType<typeof readByKeys>

/** The claims and mentions of the library as words, each read from the text by its offsets. */
export async function storedWords(read: ReadByKeys) {
  const { claims, actors, texts, mentions } = await read.stored()
  const name = (id: string) => actors.find((actor) => actor.id === id)?.name ?? '?'
  const slice = (revision: string, start: number, end: number) =>
    texts.find((text) => text.revision === revision)!.text.slice(start, end)
  return {
    mentions: mentions.map(({ actor, revision, start, end }) => `${name(actor)}: ${slice(revision, start, end)}`),
    claims: claims.map((claim) => {
      const words = (role: string) =>
        claim.anchors
          .filter((anchor) => anchor.role === role)
          .map((anchor) => {
            expect(anchor.exact).toBe(slice(claim.revision, anchor.start, anchor.end))
            return anchor.exact
          })
      return {
        content: words('content').join(' … '),
        cue: words('cue').join(),
        speakers: claim.speakers.map(name),
        kind: claim.kind,
        form: claim.form,
        proposed: claim.proposed,
        memo: claim.memo,
        occasion: claim.occasion?.label ?? '',
      }
    }),
  }
}
