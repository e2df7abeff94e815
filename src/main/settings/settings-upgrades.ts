import { z } from 'zod'
import { settingsSchema } from '#shared/settings/settings-schema.ts'
import { defaultSettings } from '#shared/settings/settings.ts'

/** In pixels: what screens side by side may have. Windows fall over far larger numbers. */
const place = z.int().min(-100_000).max(100_000)
const size = z.int().min(1).max(100_000)

/** All that is remembered outside libraries: the person's settings, window, recent libraries, this device's name in the log of changes. */
const rememberedSchema = z.strictObject({
  version: z.literal(2),
  settings: settingsSchema,
  window: z.strictObject({
    bounds: z.strictObject({ x: place, y: place, width: size, height: size }).nullable(),
    maximized: z.boolean(),
  }),
  /** Paths, the last opened first. */
  recent: z.array(z.string().max(4096)).max(10),
  device: z.string().max(100),
})
export type Remembered = z.infer<typeof rememberedSchema>

/** What is remembered on the first start. */
export function freshRemembered(device: string): Remembered {
  return { version: 2, settings: defaultSettings, window: { bounds: null, maximized: false }, recent: [], device }
}

/**
 * Upgrades by version: `upgrades[n]` makes version n + 1 of version n. Pure, append-only.
 * Version 0 is what a file without a version is taken for: only its theme was ever kept.
 */
const upgrades: readonly ((old: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>)[] = [
  (old) => {
    const theme = settingsSchema.shape.theme.safeParse(old.theme)
    const { settings, ...fresh } = freshRemembered(typeof old.device === 'string' ? old.device : '')
    const { keys: _keys, noise: _noise, zoom: _zoom, ...first } = settings
    return { ...fresh, version: 1, settings: { ...first, theme: theme.success ? theme.data : first.theme } }
  },
  // Keys of one's own, how much is announced, and the size.
  (old) => ({ ...old, version: 2, settings: { ...(old.settings as object), keys: {}, noise: 'normal', zoom: 1 } }),
]

type ReadSettings =
  | { readonly kind: 'read'; readonly value: Remembered }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' }

/** Read, upgraded, validated, then trusted. */
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
