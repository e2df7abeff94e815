const asked = process.env.CHROMIUM_RUNTIME_RESOURCES ?? null
delete process.env.CHROMIUM_RUNTIME_RESOURCES

/** The `resources` folder of the packed app that runs; null where an app is run from its folder (`packed` and `electron` beside this file). */
export const packedResources: string | null = asked
