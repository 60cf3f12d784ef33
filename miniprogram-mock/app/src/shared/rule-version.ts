/** The rule a ticket was judged by, `2016-17/1`, as the document is cited: “〔2016〕17号 第 1 版”. */
export function ruleVersionText(version: string): string {
  const [, year, number, edition] = /^(\d{4})-(\d+)\/(\d+)$/.exec(version) ?? []
  return year ? `〔${year}〕${number}号 第 ${edition} 版` : version
}
