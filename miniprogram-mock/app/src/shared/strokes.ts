/** A name written by hand, as lines of points x, y, x, y … in a box of 1000 × 500: the same on every screen, and small. */
export type Strokes = number[][]

export const BOX = { width: 1000, height: 500 }
/** The bounds the server keeps too. A long name takes a few hundred points. */
export const MOST_POINTS = 3000
export const MOST_STROKES = 100
const LEAST_INK = 300
const CLOSE = 5

const pointsOf = (strokes: Strokes) => strokes.reduce((sum, stroke) => sum + stroke.length / 2, 0)

const whole = (share: number, most: number) => Math.min(most, Math.max(0, Math.round(share * most)))

/** The strokes with one more begun at this place of the pad, both given as shares of its size. */
export function begun(strokes: Strokes, x: number, y: number): Strokes {
  if (strokes.length >= MOST_STROKES || pointsOf(strokes) >= MOST_POINTS) return strokes
  return [...strokes, [whole(x, BOX.width), whole(y, BOX.height)]]
}

/** The strokes with the last one led on to this place; a place next to the one before adds nothing. */
export function led(strokes: Strokes, x: number, y: number): Strokes {
  const last = strokes.at(-1)
  if (!last || pointsOf(strokes) >= MOST_POINTS) return strokes
  const [nextX, nextY] = [whole(x, BOX.width), whole(y, BOX.height)]
  const [beforeX = 0, beforeY = 0] = last.slice(-2)
  if (Math.hypot(nextX - beforeX, nextY - beforeY) < CLOSE) return strokes
  return [...strokes.slice(0, -1), [...last, nextX, nextY]]
}

/** Whether it is more than a dot: some length of ink. */
export function isWritten(strokes: Strokes): boolean {
  let ink = 0
  for (const stroke of strokes) {
    for (let at = 2; at + 1 < stroke.length; at += 2) {
      ink += Math.hypot((stroke[at] ?? 0) - (stroke[at - 2] ?? 0), (stroke[at + 1] ?? 0) - (stroke[at - 1] ?? 0))
    }
  }
  return ink >= LEAST_INK
}

/** The strokes as a mask in an address, so that they take the colour of the text beside them. */
export function maskOf(strokes: Strokes): string {
  const lines = strokes
    .map((stroke) => {
      const points: string[] = []
      for (let at = 0; at + 1 < stroke.length; at += 2) points.push(`${stroke[at]} ${stroke[at + 1]}`)
      return `M${points.join('L')}${points.length === 1 ? 'h1' : ''}`
    })
    .join('')
  const drawing = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${BOX.width} ${BOX.height}' fill='none' stroke='black' stroke-width='9' stroke-linecap='round' stroke-linejoin='round'><path d='${lines}'/></svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(drawing)}")`
}
