// Makes a published draw again. Needs nothing but Node: node docs/tools/recompute-draw.mjs draw-….csv
//
// 1. SHA-256 of the seed's 32 bytes must be the fingerprint that was public before the opening.
// 2. A lot must be HMAC-SHA256(key = seed, message = the draw number in decimal digits), in hex.
// 3. Within a post, lots in rising order must have the ranks 1, 2, 3 … and places must come before the waiting list.
import { createHash, createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** Returns what is wrong in the file, one sentence each; nothing if the draw comes out the same. */
export function wrongIn(csv) {
  const lines = csv.split(/\r?\n/).filter((line) => line !== '')
  const head = Object.fromEntries(lines.slice(0, 3).map((line) => line.split(',')))
  const wrong = []
  if (!/^[0-9a-f]{64}$/.test(head.seed ?? '')) return ['the seed is not out yet']
  const seed = Buffer.from(head.seed, 'hex')
  if (createHash('sha256').update(seed).digest('hex') !== head.seedSha256) wrong.push('the seed does not match its fingerprint')
  const posts = new Map()
  for (const line of lines.slice(4)) {
    const [post, drawNo, lot, rank, result] = line.split(',')
    if (createHmac('sha256', seed).update(drawNo).digest('hex') !== lot) wrong.push(`number ${drawNo}: another lot`)
    if (!posts.has(post)) posts.set(post, [])
    posts.get(post).push({ drawNo, lot, rank: Number(rank), result })
  }
  for (const [post, lots] of posts) {
    lots.sort((one, other) => (one.lot < other.lot ? -1 : one.lot > other.lot ? 1 : Number(one.drawNo) - Number(other.drawNo)))
    lots.forEach((lot, index) => {
      if (lot.rank !== index + 1) wrong.push(`post ${post}, number ${lot.drawNo}: rank ${lot.rank}, recomputed ${index + 1}`)
    })
    const places = lots.filter((lot) => lot.result === 'PLACE').length
    if (!lots.slice(0, places).every((lot) => lot.result === 'PLACE')) wrong.push(`post ${post}: a place went past a better rank`)
  }
  return wrong
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const csv = readFileSync(process.argv[2] ?? 0, 'utf8')
  const wrong = wrongIn(csv)
  const people = csv.split(/\r?\n/).filter((line) => line !== '').length - 4
  console.log(wrong.length === 0 ? `the draw comes out the same: ${people} people` : wrong.join('\n'))
  process.exit(wrong.length === 0 ? 0 : 1)
}
