const block = 512;

/** A file, a folder, or a symbolic link in an archive. */
export type TarEntry =
  | { readonly name: string; readonly mode: number; readonly content: Uint8Array }
  | { readonly name: string; readonly mode: number; readonly folder: true }
  | { readonly name: string; readonly target: string };

/**
 * A tar archive whose entries belong to root and have no date: the same entries give the same bytes.
 * Format: POSIX ustar (IEEE Std 1003.1, pax interchange format, "ustar Interchange Format"); names up to 100 bytes.
 */
export const tarArchive = (entries: readonly TarEntry[]): Buffer =>
  Buffer.concat([...entries.flatMap(member), Buffer.alloc(2 * block)]);

function member(entry: TarEntry): Buffer[] {
  if ('target' in entry) return [header(entry.name, { type: '2', mode: 0o777, target: entry.target })];
  if ('folder' in entry) return [header(`${entry.name}/`, { type: '5', mode: entry.mode })];
  const { name, mode, content } = entry;
  const padding = Buffer.alloc((block - (content.length % block)) % block);
  return [header(name, { type: '0', mode, size: content.length }), Buffer.from(content), padding];
}

function header(name: string, about: { type: string; mode: number; size?: number; target?: string }): Buffer {
  const { type, mode, size = 0, target = '' } = about;
  const buffer = Buffer.alloc(block);
  const octal = (value: number, width: number) => `${value.toString(8).padStart(width - 1, '0')}\0`;
  buffer.write(name, 0, 100);
  buffer.write(octal(mode, 8), 100);
  buffer.write(octal(0, 8), 108);
  buffer.write(octal(0, 8), 116);
  buffer.write(octal(size, 12), 124);
  buffer.write(octal(0, 12), 136);
  buffer.write(' '.repeat(8), 148); // the checksum counts its own field as spaces
  buffer.write(type, 156);
  buffer.write(target, 157, 100);
  buffer.write('ustar\x0000', 257);
  const checksum = buffer.reduce((sum, byte) => sum + byte, 0);
  buffer.write(`${checksum.toString(8).padStart(6, '0')}\0 `, 148);
  return buffer;
}
