import { join } from 'node:path'
import { root, runNode } from './node.mjs'

process.exitCode = await runNode([join(root, 'tools/pdf-ua/pdf-ua.ts'), ...process.argv.slice(2)])
