import { describe, expect, it } from 'vitest'
import { roundYuanText, yuanText } from '@/shared/money'

describe('money on the screen', () => {
  it.each([
    [0, '0.00'],
    [1, '0.01'],
    [99, '0.99'],
    [100, '1.00'],
    [100000, '1000.00'],
    [41100000, '411000.00'],
    [99999999, '999999.99'],
    [100000000, '1,000,000.00'],
    [-143181, '−1431.81'],
  ])('%i fen is %s', (fen, text) => expect(yuanText(fen)).toBe(text))

  it('is rounded in a button only when nothing is lost', () => {
    expect(roundYuanText(100000)).toBe('1000')
    expect(roundYuanText(100001)).toBe('1000.01')
  })
})
