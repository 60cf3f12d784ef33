import { describe, expect, it } from 'vitest'
import { begun, isWritten, led, maskOf, MOST_POINTS, MOST_STROKES, type Strokes } from '@/shared/strokes'

const line = (...points: [number, number][]) => {
  let strokes: Strokes = []
  points.forEach(([x, y], at) => (strokes = at === 0 ? begun(strokes, x, y) : led(strokes, x, y)))
  return strokes
}

describe('a name written by hand', () => {
  it('is kept in a box of its own, whatever the screen, and never outside of it', () => {
    expect(line([0.1, 0.2], [0.5, 0.5], [1.7, -3])).toEqual([[100, 100, 500, 250, 1000, 0]])
  })
  it('does not grow while the finger rests', () => {
    expect(line([0.1, 0.2], [0.1001, 0.2], [0.102, 0.201])).toEqual([[100, 100]])
  })
  it('is bounded in points and strokes', () => {
    let strokes: Strokes = []
    for (let at = 0; at < MOST_STROKES + 20; at++) strokes = begun(strokes, 0.5, 0.5)
    expect(strokes).toHaveLength(MOST_STROKES)
    let long = begun([], 0, 0)
    for (let at = 0; at < MOST_POINTS + 20; at++) long = led(long, (at % 2) * 0.5, 0.5)
    expect(long[0]).toHaveLength(MOST_POINTS * 2)
  })
  it('is more than a dot', () => {
    expect(isWritten([])).toBe(false)
    expect(isWritten([[500, 250]])).toBe(false)
    expect(isWritten(line([0.1, 0.1], [0.2, 0.1]))).toBe(false)
    expect(isWritten(line([0.1, 0.1], [0.6, 0.1]))).toBe(true)
  })
  it('is drawn as lines, a lone point as a dot', () => {
    expect(decodeURIComponent(maskOf([[1, 2, 3, 4], [9, 9]]))).toContain("d='M1 2L3 4M9 9h1'")
  })
})
