import type { Page } from '@playwright/test'
import type { ActorView, MentionView } from '../src/shared/actors/actor-view.ts'
import type { ClaimView } from '../src/shared/claims/claim-view.ts'
import type { SourceText } from '../src/shared/sources/source-view.ts'
import { expect } from './app.ts'
import { paste } from './launch.ts'

/** Words of the text; `within` tells one occurrence from others. */
export type Words = { readonly words: string; readonly within?: string }

/** The reading screen, as a person sees it. */
export function readPage(page: Page) {
  const reader = page.locator('.reader')
  const status = page.getByRole('contentinfo')

  /** Selects words as a drag or Shift with arrows does: through the browser's selection. `caretOnly` puts the caret before them. */
  const select = async ({ words, within = words }: Words, caretOnly = false) => {
    await page.evaluate(({ words, within, caretOnly }) => {
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
      document.getSelection()!.setBaseAndExtent(from.node, start - from.start, end.node, caretOnly ? start - from.start : start + words.length - to.start)
    }, { words, within, caretOnly })
  }

  return {
    reader, status, select,
    announced: page.locator('[role="status"]'),
    picker: page.getByRole('combobox', { name: 'Actor' }),
    newClaim: page.getByRole('dialog', { name: 'New claim' }),
    openCard: page.locator('.margin-card.open'),

    /** Pastes a text and fills its card in with the keyboard. */
    open: async (text: string, publisher: string) => {
      await paste(page, text)
      await expect(page.getByRole('dialog', { name: 'A new source' })).toBeVisible()
      await page.keyboard.type(publisher)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(reader).toBeFocused()
    },
    /** A, then the keys that say who. */
    markActor: async (words: Words, ...keys: readonly string[]) => {
      await select(words)
      await page.keyboard.press('a')
      await expect(page.getByRole('combobox', { name: 'Actor' })).toBeFocused()
      for (const key of keys) await page.keyboard.press(key)
      await page.keyboard.press('Enter')
      await expect(reader).toBeFocused()
      await expect(status).toContainText('mention')
    },
    /** C over these words; the card stays open. */
    beginClaim: async (words: Words) => {
      await select(words)
      await page.keyboard.press('c')
      await expect(page.getByRole('dialog', { name: 'New claim' })).toBeVisible()
    },
    /** What the spans over these words wear. */
    classesOver: async (words: string) => page.evaluate((wanted) => {
      const spans = [...document.querySelectorAll<HTMLElement>('.reader .block > span')]
      return spans.filter((span) => span.textContent === wanted).map((span) => ({ classes: [...span.classList], sign: span.dataset.sign ?? '' }))
    }, words),
    /** All that the library holds of it, asked as the window asks. */
    stored: async () => {
      const sources = await askLibrary<{ readonly id: string }[]>(page, 'listSources', {})
      const texts = await Promise.all(sources.map(({ id }) => askLibrary<SourceText>(page, 'readSource', { id })))
      const mentions = await Promise.all(sources.map(({ id }) => askLibrary<MentionView[]>(page, 'listMentions', { source: id })))
      return { claims: await askLibrary<ClaimView[]>(page, 'listClaims', {}), actors: await askLibrary<ActorView[]>(page, 'listActors', {}), texts, mentions: mentions.flat() }
    },
  }
}

function askLibrary<T>(page: Page, method: string, input: object): Promise<T> {
  return page.evaluate(async ([name, given]) => {
    const api = window.attache as never as Record<string, (input: object) => Promise<{ readonly value: never }>>
    return (await api[name]!(given)).value
  }, [method, input] as const)
}

export type ReadPage = ReturnType<typeof readPage>

/** The claims and mentions of the library as words, each taken from the text by its offsets. */
export async function storedWords(read: ReadPage) {
  const { claims, actors, texts, mentions } = await read.stored()
  const name = (id: string) => actors.find((actor) => actor.id === id)?.name ?? '?'
  const slice = (revision: string, start: number, end: number) => texts.find((text) => text.revision === revision)!.text.slice(start, end)
  return {
    mentions: mentions.map(({ actor, revision, start, end }) => `${name(actor)}: ${slice(revision, start, end)}`),
    claims: claims.map((claim) => {
      const words = (role: string) => claim.anchors.filter((anchor) => anchor.role === role).map((anchor) => {
        expect(anchor.exact).toBe(slice(claim.revision, anchor.start, anchor.end))
        return anchor.exact
      })
      return { content: words('content').join(' … '), cue: words('cue').join(), speakers: claim.speakers.map(name), kind: claim.kind, form: claim.form, proposed: claim.proposed, memo: claim.memo, occasion: claim.occasion?.label ?? '' }
    }),
  }
}
