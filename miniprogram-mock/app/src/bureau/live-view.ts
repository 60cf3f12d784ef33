import type { WindowLive } from '@/api/registration-window'

/** A line of the live board; `alarm` says what is wrong and is empty when nothing is. */
export interface LiveLine {
  label: string
  value: string
}

/** An outcome that nobody knows for so long is a fault, not a delay. */
const UNKNOWN_ALARM_MS = 60_000
const SLOW_COMMIT_MS = 500

export function liveLines(live: WindowLive): LiveLine[] {
  return [
    { label: '点击', value: `${live.arrivals} 次` },
    { label: '占到', value: `${live.accepts} 人` },
    { label: '队里', value: `${live.inLine} 人` },
    { label: '提交一次', value: `${live.commitMillis.toFixed(1)} 毫秒，平均 ${live.rowsPerCommit.toFixed(1)} 人` },
    { label: '最慢一次提交', value: `${live.slowestCommitMillis.toFixed(1)} 毫秒` },
    { label: '最久没有结果', value: live.oldestUnknownMillis === 0 ? '没有' : `${(live.oldestUnknownMillis / 1000).toFixed(1)} 秒` },
    { label: '等开审核', value: `${live.followUpsOwed} 件` },
  ]
}

/** What an officer must know at once, the worst first. */
export function alarms(live: WindowLive): string[] {
  const found: string[] = []
  if (live.stopped.length > 0) found.push(`${live.stopped.length} 个岗位数目对不上，系统已经停止收人，请找维护人员`)
  if (live.oldestUnknownMillis > UNKNOWN_ALARM_MS) found.push(`有点击 ${Math.round(live.oldestUnknownMillis / 1000)} 秒没有结果`)
  if (live.slowestCommitMillis > SLOW_COMMIT_MS) found.push('数据库提交变慢，排队会变长')
  return found
}

const reasons: Record<string, string> = {
  'REG-101': '还没开放',
  'REG-119': '还没轮到',
  'REG-102': '已经截止',
  'REG-103': '名额满了',
  'REG-104': '占了别的岗位',
  'REG-105': '材料或条件不符',
  'REG-116': '点得太快',
  'REG-118': '同一网络点得太多',
  'REG-130': '岗位暂停',
  'REG-131': '岗位停止',
  'REG-132': '先抽签',
  'REG-133': '正在抽签',
  'REG-150': '人多，请稍后',
  'REG-151': '数目在核对',
}

/** Refusals by reason, the most frequent first. */
export function refusalLines(live: WindowLive): LiveLine[] {
  return Object.entries(live.refusals)
    .sort(([, one], [, other]) => other - one)
    .map(([code, count]) => ({ label: reasons[code] ?? code, value: `${count} 次` }))
}
