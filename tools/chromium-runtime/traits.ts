/**
 * What Electron always does, this runtime does too, or is stricter. Where Electron differs from one system to the next, or by its mood, it is
 * kind unless it is told otherwise: `CHROMIUM_RUNTIME_TRAITS` names, with commas between, the traits that a test wants.
 */
const traits = [
  /** `ready-to-show` is never told (Wayland: electron/electron#48859). */
  'no-ready-to-show',
  /** Another window covers ours the whole time: its pages are hidden, though they are shown (macOS). */
  'hidden-pages',
  /** Pages may live in sessions that Electron keeps on disk, as they may there; nothing of them is kept. For what tries a session out. */
  'sessions-on-disk',
] as const

type Trait = (typeof traits)[number]

/** Whether the runtime is to behave so. */
export function has(trait: Trait): boolean {
  return asked.has(trait)
}

const asked = new Set((process.env.CHROMIUM_RUNTIME_TRAITS ?? '').split(',').filter(Boolean))
for (const name of asked)
  if (!traits.some((trait) => trait === name)) throw new Error(`chromium-runtime: no trait is called “${name}”`)
