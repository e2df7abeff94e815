import { join } from 'node:path'
import { build } from 'vite'

/** Compiles a child of the kill tests into `folder`, so that it starts in 45 ms instead of 180. Returns its path. */
export async function compileChild(name: string, folder: string, from: string = import.meta.dirname): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, '../../../..'),
    ssr: { noExternal: true },
    build: {
      ssr: join(from, `${name}.ts`),
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  })
  return join(folder, `${name}.mjs`)
}
