import { z } from 'zod'
import { settingsSchema } from '#shared/settings/settings-schema.ts'
import { defaultSettings } from '#shared/settings/settings.ts'

/**
 * The range of window coordinates in pixels: enough for screens side by side. Far larger numbers crash window systems.
 */
const place = z.int().min(-100_000).max(100_000)
const size = z.int().min(1).max(100_000)

/**
 * All data stored outside libraries: the settings, the window, the recent libraries, and this device's name in the
 * change log.
 */
const rememberedSchema = z.strictObject({
  version: z.literal(5),
  settings: settingsSchema,
  window: z.strictObject({
    bounds: z.strictObject({ x: place, y: place, width: size, height: size }).nullable(),
    maximized: z.boolean(),
  }),
  /** Paths of recent libraries, the last opened first. */
  recent: z.array(z.string().max(4096)).max(10),
  device: z.string().max(100),
})
export type Remembered = z.infer<typeof rememberedSchema>

/** The data of a first start. */
export function freshRemembered(device: string): Remembered {
  return { version: 5, settings: defaultSettings, window: { bounds: null, maximized: false }, recent: [], device }
}

/**
 * Upgrades by version: `upgrades[n]` turns version n into version n + 1. Pure and append-only.
 * A file without a version counts as version 0: only its theme and device name are kept.
 */
const upgrades: readonly ((old: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>)[] = [
  (old) => {
    const theme = settingsSchema.shape.theme.safeParse(old.theme)
    const { settings, ...fresh } = freshRemembered(typeof old.device === 'string' ? old.device : '')
    const {
      keys: _keys,
      noise: _noise,
      zoom: _zoom,
      questionsByDate: _questions,
      template: _template,
      spelling: _spelling,
      dictionary: _dictionary,
      ...first
    } = settings
    return { ...fresh, version: 1, settings: { ...first, theme: theme.success ? theme.data : first.theme } }
  },
  // Adds the user's own keys, the verbosity of announcements, and the zoom.
  (old) => ({ ...old, version: 2, settings: { ...(old.settings as object), keys: {}, noise: 'normal', zoom: 1 } }),
  // Adds the view of the questions, which nobody had chosen.
  (old) => ({ ...old, version: 3, settings: { ...(old.settings as object), questionsByDate: null } }),
  // Adds the template that a briefing was started from, which nobody had chosen.
  (old) => ({ ...old, version: 4, settings: { ...(old.settings as object), template: '' } }),
  // Adds the spelling, which nobody had chosen, and the person's own words.
  (old) => ({ ...old, version: 5, settings: { ...(old.settings as object), spelling: null, dictionary: [] } }),
]

type ReadSettings =
  | { readonly kind: 'read'; readonly value: Remembered }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' }

/** Upgrades and validates stored data; after this it is trusted. */
export function readRemembered(raw: unknown): ReadSettings {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return { kind: 'damaged' }
  let value = raw as Readonly<Record<string, unknown>>
  const version = value.version ?? 0
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) return { kind: 'damaged' }
  if (version > upgrades.length) return { kind: 'newer' }
  for (const upgrade of upgrades.slice(version)) value = upgrade(value)
  const parsed = rememberedSchema.safeParse(value)
  return parsed.success ? { kind: 'read', value: parsed.data } : { kind: 'damaged' }
}
