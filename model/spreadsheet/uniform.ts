/**
 * The `count`-th random number of a place, from 0 up to 1: the same for the same workbook, whatever was computed
 * before. FNV-1a over the text, then the finaliser of MurmurHash3, twice for 53 bits.
 */
export function uniform(seed: number, place: string, count: number): number {
  let hash = 0x811c9dc5
  const text = `${seed}|${place}|${count}`
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  const high = mixed(hash) >>> 5
  const low = mixed(hash ^ 0x9e3779b9) >>> 6
  return (high * 2 ** 26 + low) / 2 ** 53
}

function mixed(start: number): number {
  let hash = start
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
