import { readFileSync } from 'node:fs'
import type { NativeImage } from 'electron'
import { refuseUnknown } from './refuse-unknown.ts'

/** An image that has only its encoded bytes, because apps use nothing else of it here. */
function imageOf(bytes: Buffer): NativeImage {
  return refuseUnknown('NativeImage', {
    isEmpty: () => bytes.length === 0,
    toPNG: () => bytes,
    toDataURL: () => `data:image/png;base64,${bytes.toString('base64')}`,
    getSize: () =>
      bytes.length > 24 ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : { width: 0, height: 0 },
  }) as unknown as NativeImage
}

export const nativeImage = refuseUnknown('nativeImage', {
  createEmpty: () => imageOf(Buffer.alloc(0)),
  createFromBuffer: (bytes: Buffer) => imageOf(bytes),
  createFromPath: (path: string) => {
    try {
      return imageOf(readFileSync(path))
    } catch {
      return imageOf(Buffer.alloc(0))
    }
  },
})
