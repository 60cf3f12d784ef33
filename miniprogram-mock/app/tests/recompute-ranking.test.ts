import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { wrongIn } from '../../../docs/tools/recompute-ranking.mjs'

const sample = fs.readFileSync(path.resolve(__dirname, '../../../docs/tools/sample-sealed-result.json'), 'utf8')

describe('a sealed result', () => {
  it('comes out the same when another program computes it again from its inputs', () => {
    expect(wrongIn(sample)).toEqual([])
  })

  it('does not if one mark, one rank or one place was touched', () => {
    expect(wrongIn(sample.replace('"jobs":95', '"jobs":25'))).not.toEqual([])
    expect(wrongIn(sample.replace('"key":"ROUND","places":7', '"key":"ROUND","places":6'))).not.toEqual([])
    expect(wrongIn(sample.replace('"decidedBy":"LOT"', '"decidedBy":"SCORE"'))).not.toEqual([])
    expect(wrongIn(sample, '0'.repeat(64))[0]).toContain('fingerprint')
  })
})
