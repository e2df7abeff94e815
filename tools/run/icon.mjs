import { join } from 'node:path'
import { root, runNode } from './node.mjs'

process.exitCode = await runNode([join(root, 'tools/icon/icon.ts')])
