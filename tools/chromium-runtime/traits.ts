/**
 * This runtime does everything that Electron always does, or is stricter. Where Electron differs between systems or from run to run, this
 * runtime shows the harmless behaviour by default. `CHROMIUM_RUNTIME_TRAITS` lists the other behaviours that a test needs, separated by
 * commas.
 */
const traits = [
  /** `ready-to-show` is never emitted (Wayland: electron/electron#48859). */
  'no-ready-to-show',
  /** Another window covers ours all the time: its pages are hidden although the window is shown (macOS). */
  'hidden-pages',
  /** Pages may use sessions that Electron stores on disk; this runtime stores nothing of them. For trying out a session. */
  'sessions-on-disk',
] as const

type Trait = (typeof traits)[number]

/** Whether a trait is switched on. */
export function has(trait: Trait): boolean {
  return asked.has(trait)
}

const asked = new Set((process.env.CHROMIUM_RUNTIME_TRAITS ?? '').split(',').filter(Boolean))
for (const name of asked)
  if (!traits.some((trait) => trait === name)) throw new Error(`chromium-runtime: no trait is called “${name}”`)
