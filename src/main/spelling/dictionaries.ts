import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { SpellingLanguage } from '#shared/spelling/spelling.ts'
import type { DictionaryAnswer, DictionaryFiles, DictionaryQuestion, Question } from './dictionary-messages.ts'

/** Answers questions about the spelling of words. */
export type Dictionaries = {
  readonly ask: (language: SpellingLanguage, question: Question) => Promise<Result<string[]>>
}

type Thread = { readonly ask: (question: Question) => Promise<string[]> }

/**
 * The dictionaries that ship with the app. One is read when it is first asked, in a thread of its own that is kept from then on; one whose
 * thread ended is read again.
 * @param folder has `en-US.aff`, `en-US.dic` and so on
 * @param script of the thread: `out/main/dictionary-thread.js` when built, `dictionary-thread.ts` in tests
 */
export function openDictionaries(folder: string, script: string | URL): Dictionaries {
  const threads = new Map<SpellingLanguage, Promise<Thread>>()
  const threadOf = (language: SpellingLanguage): Promise<Thread> => {
    const started = threads.get(language) ?? startThread(folder, script, language, () => threads.delete(language))
    threads.set(language, started)
    return started
  }
  return {
    ask: async (language, question) => {
      try {
        return ok(await (await threadOf(language)).ask(question))
      } catch {
        threads.delete(language)
        return fail('unreadable', unreadable)
      }
    },
  }
}

const unreadable =
  'The dictionary could not be read, so spelling is not checked. Install Attaché again to have it back; your briefings are not touched.'

async function startThread(
  folder: string,
  script: string | URL,
  language: SpellingLanguage,
  onEnd: () => void,
): Promise<Thread> {
  const [aff, dic] = await Promise.all(
    ['aff', 'dic'].map((kind) => readFile(join(folder, `${language}.${kind}`), 'utf8')),
  )
  const worker = new Worker(script, { workerData: { aff: aff!, dic: dic! } satisfies DictionaryFiles })
  // It has nothing to save, so the app does not wait for it to end.
  worker.unref()
  const waiting = new Map<number, PromiseWithResolvers<string[]>>()
  const end = (cause: unknown): void => {
    onEnd()
    for (const one of waiting.values()) one.reject(cause)
    waiting.clear()
  }
  worker.on('message', ({ id, words }: DictionaryAnswer) => {
    waiting.get(id)?.resolve(words)
    waiting.delete(id)
  })
  worker.on('error', end)
  worker.on('exit', () => end(new Error('The thread of the dictionary ended')))
  let last = 0
  return {
    ask: (question) => {
      const answer = Promise.withResolvers<string[]>()
      const id = ++last
      waiting.set(id, answer)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window: it has no origin.
      worker.postMessage({ id, question } satisfies DictionaryQuestion)
      return answer.promise
    },
  }
}
