import { crc32 } from 'node:zlib'

/** A file that goes into an archive. */
export interface Part {
  /** With slashes, ASCII. */
  name: string
  bytes: Buffer
}

/** More files than these, or more bytes than these, the plain form of ZIP cannot hold. */
const MAX_PARTS = 65_535
const MAX_BYTES = 2 ** 32 - 1
/** 1 January 1980, midnight: the earliest the format has, so that the same files give the same bytes. */
const DATE = 0x21

/**
 * Writes a ZIP archive piece by piece (APPNOTE.TXT 6.3, without its extensions). The files are stored and not packed, so
 * that every machine writes the same bytes. Only the names are kept in memory.
 * @throws Error when there is too much for one archive
 */
export async function* zipOf(parts: AsyncIterable<Part>): AsyncGenerator<Buffer> {
  const central: Buffer[] = []
  let offset = 0
  for await (const { name, bytes } of parts) {
    const path = Buffer.from(name, 'ascii')
    const common = Buffer.alloc(26)
    common.writeUInt16LE(10, 0)
    common.writeUInt16LE(DATE, 8)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(bytes.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(path.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, path])
    const [madeBy, place] = [Buffer.from([20, 0]), Buffer.alloc(14)]
    place.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), madeBy, common, place, path]))
    offset += local.length + bytes.length
    if (central.length > MAX_PARTS || offset > MAX_BYTES)
      throw new Error('The bundle would be larger than a ZIP archive can be.')
    yield local
    yield bytes
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(central.length, 8)
  end.writeUInt16LE(central.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  yield directory
  yield end
}
