import type { AppState } from './app-state.ts'

/** Typed text is saved after this rest, and at the latest this long after the first unsaved key while typing goes on. In ms. */
export const restMs = 500
export const longestMs = 5000

type SaveTimer = {
  /** Call after each input. */
  readonly touch: () => void
  /** Clears the timers. Call when the text is saved for another reason. */
  readonly stop: () => void
}

/** Calls `save` once typing rests, and after five seconds of typing without a rest. */
export function createSaveTimer(save: () => void): SaveTimer {
  let rest: ReturnType<typeof setTimeout> | undefined
  let longest: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    clearTimeout(rest)
    clearTimeout(longest)
    rest = longest = undefined
  }
  const over = () => {
    stop()
    save()
  }
  return {
    touch: () => {
      clearTimeout(rest)
      rest = setTimeout(over, restMs)
      longest ??= setTimeout(over, longestMs)
    },
    stop,
  }
}

/**
 * When an edit is saved: `at-rest` for typed text, `at-once` for a choice, `on-leaving` for text that means
 * something else while it is half typed, such as a date. All of them are also saved by `flush`.
 */
export type SaveTime = 'at-rest' | 'at-once' | 'on-leaving'

/** The unsaved edits of some fields, `T`, and when they are saved. */
export type Autosave<T extends object> = {
  /** Takes new values of some fields; they replace earlier edits of the same fields. */
  readonly edit: (edits: Partial<T>, when?: SaveTime) => void
  /** Saves all unsaved edits now. Resolves to whether they were saved. */
  readonly flush: () => Promise<boolean>
  /** Forgets all edits, also those being sent: they were given up, or saved in another way. */
  readonly drop: () => void
  /** Whether the fields are on screen. When they are not any more, all edits are saved at once. */
  readonly setOpen: (isOpen: boolean) => void
}

type AutosaveOptions<T extends object> = {
  readonly state: AppState
  /** Saves edits; returns or resolves to whether they were saved. It tells the user itself if not. */
  readonly save: (edits: Partial<T>) => boolean | Promise<boolean>
  /** The saved values. An edit equal to them is not saved. Without it, every edit is. */
  readonly kept?: () => Partial<T>
  /** Called with the edits to show over the saved values: those that are unsaved, or still being sent. */
  readonly show: (edits: Partial<T>) => void
}

/**
 * Saves what is edited: typed text after 500 ms of rest and after 5 s of typing without one. The status bar says "Saving…" from the first
 * key until it is saved. Edits that could not be saved stay, and are sent again with the next edit or flush, unless the field was edited
 * again meanwhile.
 */
export function createAutosave<T extends object>({ state, save, kept, show }: AutosaveOptions<T>): Autosave<T> {
  let unsaved: Partial<T> = {}
  /** The edits that each field was sent with last, until they are saved or have failed. */
  const sent = new Map<keyof T, Partial<T>>()
  let isSaving = false
  let isOpen = true
  const timer = createSaveTimer(() => void flush())

  const showNow = () => {
    const beingSent = Object.fromEntries([...sent].map(([field, edits]) => [field, edits[field]])) as Partial<T>
    show({ ...beingSent, ...unsaved })
  }
  const isChanged = (field: keyof T) => !kept || sent.has(field) || !Object.is(unsaved[field], kept()[field])

  const send = async (edits: Partial<T>): Promise<boolean> => {
    for (const field of fieldsOf(edits)) sent.set(field, edits)
    let isSaved = false
    try {
      const saving = save(edits)
      // A value that is handed up to the card around the field is there before this function returns.
      isSaved = saving instanceof Promise ? await saving : saving
    } finally {
      for (const field of fieldsOf(edits)) {
        if (sent.get(field) !== edits) continue
        sent.delete(field)
        if (!isSaved) unsaved = { [field]: edits[field], ...unsaved }
      }
      showNow()
    }
    return isSaved
  }

  const flush = async (): Promise<boolean> => {
    timer.stop()
    if (fieldsOf(unsaved).length === 0) return true
    const edits = pick(unsaved, isChanged)
    unsaved = {}
    // Typing may go on while this is being sent, which is then counted on its own.
    const began = isSaving
    isSaving = false
    try {
      if (fieldsOf(edits).length > 0) return await send(edits)
      showNow()
      return true
    } finally {
      if (began) state.getState().savingEnds()
    }
  }

  return {
    edit: (edits, when = 'at-rest') => {
      unsaved = { ...unsaved, ...edits }
      showNow()
      if (!isSaving) state.getState().savingBegins()
      isSaving = true
      if (when === 'at-once' || !isOpen) return void flush()
      if (when === 'at-rest') timer.touch()
    },
    flush,
    drop: () => {
      timer.stop()
      unsaved = {}
      sent.clear()
      if (isSaving) state.getState().savingEnds()
      isSaving = false
      showNow()
    },
    setOpen: (open) => {
      isOpen = open
      if (!open) void flush()
    },
  }
}

/**
 * Of what was typed, the values that saving has only tidied, such as by leaving out the space at the end. They are shown over the saved
 * values until their field is left: who goes on typing after a rest in "two words" must find that space.
 */
export function asTyped<T extends object>(typed: Partial<T>, kept: T): Partial<T> {
  return pick(typed, (field) => tidied(typed[field]) === tidied(kept[field]))
}

function tidied(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? tidiedText(part) : part))
}

/** Text without what saving may leave out: white space, and commas and slashes at the ends of a list of tags. */
function tidiedText(text: string): string {
  return text
    .replaceAll(/\s*([,/])\s*/gu, '$1')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[\s,/]+|[\s,/]+$/gu, '')
}

function fieldsOf<T extends object>(edits: Partial<T>): (keyof T)[] {
  return Object.keys(edits) as (keyof T)[]
}

function pick<T extends object>(edits: Partial<T>, isPicked: (field: keyof T) => boolean): Partial<T> {
  return Object.fromEntries(
    fieldsOf(edits)
      .filter(isPicked)
      .map((field) => [field, edits[field]]),
  ) as Partial<T>
}
