import { describe, expect, it } from 'vitest'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { FirstText } from '#shared/sources/first-text.ts'
import type { LibraryClient } from '../library/worker/library-client.ts'
import { createFirstPage } from './first-page.ts'

const built = '<!doctype html>\n<html lang="en">\n<body><div id="root"></div></body>\n</html>'
const run = (text: string, classes = '', sign = '') => ({ text, classes, sign })
const head: FirstText = {
  title: null,
  below: null,
  blocks: [
    { type: 'title', number: null, pieces: [[run('Talks in Halden')]] },
    { type: 'paragraph', number: 1, pieces: [[run('The '), run('envoy', 'actor', 'P')]] },
  ],
}

/** Renders the page with a library that gives this answer. */
const serve = (answer: () => Promise<Result<FirstText | null>>, dark = false) =>
  createFirstPage({ library: () => Promise.resolve({ call: answer } as unknown as LibraryClient), isDark: () => dark })(
    built,
  )

describe('the first page', () => {
  it('shows the text in the elements of the reader, and nothing of it can be used', async () => {
    const page = await serve(() => Promise.resolve(ok(head)))
    expect(page).toContain('<div id="root"><div class="frame" inert>')
    expect(page).toContain(
      '<h1 class="block title" dir="auto" elementtiming="text"><span class="">Talks in Halden</span></h1>',
    )
    expect(page).toContain(
      'data-number="1"><span class="">The </span><span class="actor" data-sign="P">envoy</span></p>',
    )
  })

  it('shows a block that is longer than any paragraph in the pieces that the reader draws', async () => {
    const page = await serve(() =>
      Promise.resolve(ok({ ...head, blocks: [{ type: 'paragraph', number: 1, pieces: [[run('aa')], [run('a')]] }] })),
    )
    expect(page).toContain(
      '<span class="piece"><span class="">aa</span></span><span class="piece"><span class="">a</span></span></p>',
    )
  })

  it('has the source’s name over a text without a title, and begins where reading was left', async () => {
    expect(await serve(() => Promise.resolve(ok({ ...head, title: 'Notes' })))).toContain('<h1 dir="auto">Notes</h1>')
    const left = await serve(() => Promise.resolve(ok({ ...head, below: -12.5 })))
    expect(left).toContain('margin-top: -12.5px')
    expect(left).not.toContain('source-header')
  })

  it('lets no text become markup', async () => {
    const payload = '</span><script>alert(1)</script>$&'
    const page = await serve(() =>
      Promise.resolve(
        ok({
          title: payload,
          below: null,
          blocks: [{ type: 'quotation', number: 1, pieces: [[run(payload, '"><img>', '"><img>')]] }],
        }),
      ),
    )
    expect(page).not.toMatch(/<script|<img/u)
    expect(page).toContain('alert(1)&#60;/script&#62;$&#38;')
  })

  it('says whether it is dark before anything is drawn', async () => {
    expect(await serve(() => Promise.resolve(ok(null)))).toContain('<html data-theme="light" lang="en">')
    expect(await serve(() => Promise.resolve(ok(null)), true)).toContain('<html data-theme="dark" lang="en">')
  })

  it.each([
    ['has no text', () => Promise.resolve(ok(null))],
    ['cannot read it', () => Promise.resolve(fail('unexpected', 'The library is damaged.'))],
    ['could not be opened', () => Promise.reject(new Error('No library is open.'))],
    ['does not answer in time', () => new Promise<never>(() => {})],
  ] as const)('is as it was built where the library %s', async (_, answer) => {
    expect(await serve(answer)).toContain('<div id="root"></div>')
  })

  it('asks anew when it is loaded anew', async () => {
    const answers = [head, { ...head, title: 'Later' }]
    const page = createFirstPage({
      library: () => Promise.resolve({ call: () => Promise.resolve(ok(answers.shift()!)) } as unknown as LibraryClient),
      isDark: () => false,
    })
    expect(await page(built)).not.toContain('Later')
    expect(await page(built)).toContain('Later')
  })
})
