import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawIcon } from './draw-icon.ts'

/** `npm run icon`: draws the app's icon in all sizes from the two drawings in `resources/icon`. */
for (const [name, bytes] of await drawIcon())
  writeFileSync(join(import.meta.dirname, '../../resources/icon', name), bytes)
