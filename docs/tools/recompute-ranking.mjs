// Computes a sealed result of a contest again. Needs nothing but Node: node docs/tools/recompute-ranking.mjs sealed.json [sha256]
//
// 1. The SHA-256 of the file's bytes is the fingerprint that was published with the result.
// 2. A sheet's total is the sum of weight × mark, in hundredths of a point; a project's score is the mean of its totals, or the
//    mean without the highest and the lowest from the declared number of sheets on. Scores are fractions, never rounded.
// 3. Equals are told apart by the steps in terms.tieBreaks, in their order; the last is the lot
//    HMAC-SHA256(key = seed, message = the entry's id), in hex, the smallest first.
// 4. Down that order a project takes one place of every limit it stands under, if each has one left.
import { createHash, createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const signOf = (number) => (number < 0n ? -1 : number > 0n ? 1 : 0)
const textOrder = (one, other) => (one < other ? -1 : one > other ? 1 : 0)

function commonDivisor(one, other) {
  return other === 0n ? one : commonDivisor(other, one % other)
}

function fraction(numerator, denominator) {
  const divisor = commonDivisor(numerator < 0n ? -numerator : numerator, denominator) || 1n
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

function compare(one, other) {
  return signOf(one.numerator * other.denominator - other.numerator * one.denominator)
}

const written = (value) => `${value.numerator}/${value.denominator}`

function minus(one, other) {
  return fraction(
    one.numerator * other.denominator - other.numerator * one.denominator,
    one.denominator * other.denominator,
  )
}

function totalOf(terms, marks) {
  return terms.criteria.reduce((sum, line) => sum + BigInt(line.weight) * BigInt(marks[line.code] ?? 0), 0n)
}

function scoreOf(terms, entry) {
  const sheets = entry.sheets
    .map((sheet) => ({ ...sheet, total: totalOf(terms, sheet.marks) }))
    .sort((one, other) => signOf(one.total - other.total) || textOrder(one.judge, other.judge))
  const trims = terms.averaging === 'TRIMMED_MEAN' && sheets.length >= terms.trimFrom
  const counting = trims ? sheets.slice(1, -1) : sheets
  const count = BigInt(counting.length)
  return {
    mean: fraction(counting.reduce((sum, sheet) => sum + sheet.total, 0n), count),
    lowest: counting[0].total,
    average: (code) => fraction(counting.reduce((sum, sheet) => sum + BigInt(sheet.marks[code] ?? 0), 0n), count),
  }
}

function steps(terms) {
  return terms.tieBreaks.map((code) => {
    if (code.startsWith('CRITERION:')) {
      const criterion = code.slice('CRITERION:'.length)
      return [code, (one, other) => compare(other.score.average(criterion), one.score.average(criterion))]
    }
    if (code === 'LOWEST_SHEET') return [code, (one, other) => signOf(other.score.lowest - one.score.lowest)]
    if (code === 'ENTERED_EARLIER') return [code, (one, other) => Math.sign(one.entry.enteredAt - other.entry.enteredAt)]
    return [code, (one, other) => textOrder(one.lot, other.lot)]
  })
}

function decide(terms, one, other) {
  const byScore = compare(other.score.mean, one.score.mean)
  if (byScore !== 0) return { order: byScore, by: 'SCORE' }
  for (const [by, step] of steps(terms)) {
    const order = step(one, other)
    if (order !== 0) return { order, by }
  }
  return { order: textOrder(one.entry.entry, other.entry.entry), by: 'LOT' }
}

function select(terms, placed, limits) {
  const { entry, score } = placed
  if (entry.barredBy !== '') return { fate: 'BARRED' }
  if (compare(score.mean, fraction(BigInt(terms.minimumScore), 1n)) < 0) return { fate: 'BELOW_MINIMUM' }
  if (entry.limits.length === 0 || !entry.limits.every((key) => limits.has(key))) return { fate: 'NO_QUOTA' }
  const under = entry.limits.map((key) => limits.get(key))
  const full = under.find((limit) => limit.taken >= limit.places)
  if (full) {
    full.firstOut ??= placed
    return {
      fate: 'BELOW_LINE',
      belowLimit: full.key,
      lastIn: full.lastIn?.entry.entry ?? '',
      shortBy: full.lastIn ? written(minus(full.lastIn.score.mean, score.mean)) : '0/1',
      behindBy: full.lastIn ? decide(terms, full.lastIn, placed).by : 'SCORE',
    }
  }
  for (const limit of under) {
    limit.taken += 1
    limit.lastIn = placed
  }
  return { fate: 'SELECTED' }
}

/** Returns what is wrong in a sealed result, one sentence each; nothing if it comes out the same. */
export function wrongIn(text, fingerprint) {
  const wrong = []
  const hash = createHash('sha256').update(text, 'utf8').digest('hex')
  if (fingerprint && hash !== fingerprint) wrong.push(`the file's fingerprint is ${hash}`)
  const sealed = JSON.parse(text)
  const { terms } = sealed
  const seed = Buffer.from(sealed.seed, 'hex')
  const ranked = sealed.entries
    .map((entry) => ({
      entry,
      score: scoreOf(terms, entry),
      lot: createHmac('sha256', seed).update(entry.entry).digest('hex'),
    }))
    .sort((one, other) => decide(terms, one, other).order)
  const limits = new Map(sealed.limits.map((limit) => [limit.key, { ...limit, taken: 0 }]))
  ranked.forEach((placed, index) => {
    const mine = {
      rank: index + 1,
      entry: placed.entry.entry,
      score: written(placed.score.mean),
      decidedBy: index === 0 ? 'SCORE' : decide(terms, ranked[index - 1], placed).by,
      ...select(terms, placed, limits),
    }
    const theirs = sealed.ranking[index] ?? {}
    for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
      if (key !== 'points' && mine[key] !== theirs[key]) {
        wrong.push(`rank ${index + 1}, ${key}: sealed ${theirs[key]}, recomputed ${mine[key]}`)
      }
    }
  })
  if (sealed.ranking.length !== ranked.length) wrong.push(`${sealed.ranking.length} lines for ${ranked.length} projects`)
  for (const cut of sealed.cutLines) {
    const limit = limits.get(cut.limit)
    const mine = [limit?.taken, limit?.lastIn?.entry.entry ?? '', limit?.firstOut?.entry.entry ?? '']
    if (mine.join() !== [cut.taken, cut.lastIn, cut.firstOut].join()) wrong.push(`limit ${cut.limit}: recomputed ${mine}`)
  }
  return wrong
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const text = readFileSync(process.argv[2] ?? 0, 'utf8')
  const wrong = wrongIn(text, process.argv[3])
  console.log(wrong.length === 0 ? `the result comes out the same: ${JSON.parse(text).entries.length} projects` : wrong.join('\n'))
  process.exit(wrong.length === 0 ? 0 : 1)
}
