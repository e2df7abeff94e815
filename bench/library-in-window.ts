import type { Page } from 'playwright'
import type { Input, LibraryMethodName, Output } from '../src/shared/contract/contract.ts'
import type { Result } from '../src/shared/model/result.ts'
import type { Ask } from '../src/main/libraries/play-story.ts'

/** Calls the running app's library through its window, as the app does. An imported source gets this text. */
export function callThrough(page: Page, text: string) {
  return async <N extends LibraryMethodName>(method: N, input: Input<N>): Promise<Result<Output<N>>> =>
    page.evaluate(
      async ([name, given, words]) => {
        const api = window.attache as unknown as Record<string, (input: unknown) => Promise<never>>
        return name === 'importBytes' ? api['importPaste']!({ text: words }) : api[name]!(given)
      },
      [method, method === 'importBytes' ? null : input, text] as const,
    )
}

/** The same, but throws if the library refuses. */
export function askThrough(page: Page, text: string): Ask {
  const call = callThrough(page, text)
  return async (method, input) => {
    const result = await call(method, input)
    if (!result.ok) throw new Error(`${method}: ${result.error.message}`)
    return result.value
  }
}
