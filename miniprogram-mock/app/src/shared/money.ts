/** Fen to “1000.00”. No arithmetic on money happens on the phone; this only moves the point. */
export function yuanText(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  const yuan = digits.slice(0, -2)
  const grouped = yuan.length > 6 ? yuan.replace(/\B(?=(\d{3})+$)/g, ',') : yuan
  return `${fen < 0 ? '−' : ''}${grouped}.${digits.slice(-2)}`
}

/** For buttons and fixed standards: “1000” when the amount is whole, otherwise with its fen. */
export function roundYuanText(fen: number): string {
  return fen % 100 === 0 ? yuanText(fen).slice(0, -3) : yuanText(fen)
}

/** The size of a choice of lines, for the words on a button. What is paid is what the server adds up, never this. */
export function sumFen(amounts: number[]): number {
  return amounts.reduce((sum, each) => sum + each, 0)
}
