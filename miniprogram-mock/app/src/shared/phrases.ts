/** Words of a line that must not be torn apart, and words that need not be said twice. */

const UNITS = '元|个|人|笔|件|份|天|项|行|岁'

/** A number stays on one line with its unit, and with the word before it that counts (“第 3 个月”). */
export function keepUnits(text: string): string {
  return text.replace(new RegExp(`(\\d) (?=${UNITS})`, 'g'), '$1\u00a0').replace(/(第|共|选了|带) (?=\d)/g, '$1\u00a0')
}

/**
 * A remark in brackets that every one of several sentences carries: taken out of them, to be said once.
 * Where only some carry it, it tells them apart and stays.
 */
export function sharedRemark(sentences: string[]): { remark?: string; sentences: string[] } {
  const remark = sentences.length > 1 ? sentences[0].match(/（[^（）]+）/)?.[0] : undefined
  if (!remark || !sentences.every((each) => each.includes(remark))) return { sentences }
  return { remark: remark.slice(1, -1), sentences: sentences.map((each) => each.replace(remark, '')) }
}
