const asked = process.env.CHROMIUM_RUNTIME_RESOURCES ?? null
delete process.env.CHROMIUM_RUNTIME_RESOURCES

/** The `resources` folder of a packed app; null if the app runs from its folder (see `packed` and `electron` beside this file). */
export const packedResources: string | null = asked
