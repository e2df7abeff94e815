import { pathToFileURL } from 'node:url'
import { root, runNode } from './node.mjs'

/** Builds main, preload and renderer into out/. Returns the exit code. */
export function build() {
  return runNode([`${root}/node_modules/electron-vite/bin/electron-vite.js`, 'build', '--logLevel', 'warn'])
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.exit(await build())
