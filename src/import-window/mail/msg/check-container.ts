import { CannotParse } from '../../parser.ts'

/** The numbers that stand for no sector, and the end of a chain of them. */
const unused = -1
const endOfChain = -2
/** Streams below this size are kept in small sectors. */
const smallStream = 4096

/**
 * Checks what the reader of mails takes for granted of an OLE container (MS-CFB): that its chains of sectors end, that its tree of entries
 * has no circles, and that no stream is larger than the file. On a container that breaks one of these the reader would go on for ever, or
 * take gigabytes. Throws `CannotParse`.
 */
export function checkContainer(bytes: Uint8Array): void {
  const container = new Container(bytes)
  container.checkDirectory()
}

function damaged(): never {
  throw new CannotParse('damaged')
}

class Container {
  private readonly view: DataView
  private readonly sectorSize: number
  /** More steps than there are sectors lead in a circle. */
  private readonly mostSectors: number
  /** The sectors that hold the table of sectors, and those that hold that of small sectors. */
  private readonly table: readonly number[]
  private readonly smallTable: readonly number[]

  constructor(bytes: Uint8Array) {
    if (bytes.length < 512) damaged()
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.sectorSize = this.view.getUint8(30) === 12 ? 4096 : 512
    this.mostSectors = Math.ceil(bytes.length / this.sectorSize) + 1
    this.table = this.readTable()
    this.smallTable = this.chain(this.number(0x3c), this.table)
  }

  checkDirectory(): void {
    const entries = this.chain(this.number(0x30), this.table).flatMap((sector) =>
      Array.from({ length: this.sectorSize / 128 }, (_, i) => (sector + 1) * this.sectorSize + i * 128),
    )
    const [root] = entries
    if (root === undefined) damaged()
    // All of the small sectors.
    this.chain(this.number(root + 0x74), this.table)
    const seen = new Set<number>()
    const waiting = [this.number(root + 0x4c)]
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      if (index === unused) continue
      const at = entries[index]
      if (at === undefined || seen.has(index)) damaged()
      seen.add(index)
      waiting.push(this.number(at + 0x44), this.number(at + 0x48))
      const kind = this.byte(at + 0x42)
      if (kind === 1) waiting.push(this.number(at + 0x4c))
      if (kind === 2) this.checkStream(this.number(at + 0x74), this.number(at + 0x78))
    }
  }

  private checkStream(start: number, size: number): void {
    if (size < 0 || size > this.view.byteLength) damaged()
    if (size > 0) this.chain(start, size < smallStream ? this.smallTable : this.table, size < smallStream)
  }

  /** The sectors of the table: the first 109 are named in the header, others in a chain of sectors of their own. */
  private readTable(): number[] {
    const inHeader = Math.min(this.number(0x2c), 109)
    const sectors = Array.from({ length: Math.max(inHeader, 0) }, (_, i) => this.number(0x4c + i * 4))
    let next = this.number(0x44)
    for (let left = this.number(0x48); left > 0 && next !== unused && next !== endOfChain; left--) {
      const at = (next + 1) * this.sectorSize
      for (let i = 0; i < this.sectorSize - 4; i += 4) {
        const sector = this.number(at + i)
        if (sector !== unused && sector !== endOfChain) sectors.push(sector)
      }
      if (sectors.length > this.mostSectors) damaged()
      next = this.number(at + this.sectorSize - 4)
    }
    return sectors
  }

  /** The sectors of a chain, by a table that says of each which is the next. Small sectors are 64 bytes. */
  private chain(start: number, table: readonly number[], isSmall = false): number[] {
    const most = isSmall ? Math.ceil(this.view.byteLength / 64) : this.mostSectors
    const found: number[] = []
    const each = this.sectorSize / 4
    for (let sector = start; sector !== endOfChain && sector !== unused;) {
      if (sector < 0 || found.length > most) damaged()
      found.push(sector)
      const inTable = table[Math.floor(sector / each)]
      if (inTable === undefined) return found
      sector = this.number((inTable + 1) * this.sectorSize + (sector % each) * 4)
    }
    return found
  }

  private number(at: number): number {
    if (at < 0 || at + 4 > this.view.byteLength) damaged()
    return this.view.getInt32(at, true)
  }

  private byte(at: number): number {
    return at < this.view.byteLength ? this.view.getUint8(at) : damaged()
  }
}
