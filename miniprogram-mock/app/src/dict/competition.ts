import type { CriterionMark, EditionPhase, EntryState, FounderTier, MaterialKind, Rhythm } from '@/api/competition'

type Tag = { word: string; kind: 'turn' | 'others' | 'passed' | 'stopped' | 'clock' | 'plain' }

export const editionPhases: Record<EditionPhase, Tag> = {
  PLANNED: { word: '还没公布', kind: 'plain' },
  UPCOMING: { word: '未开始', kind: 'others' },
  OPEN: { word: '报名中', kind: 'passed' },
  CLOSED: { word: '报名截止', kind: 'plain' },
  IN_JUDGING: { word: '评审中', kind: 'others' },
  RESULTS_OUT: { word: '结果已出', kind: 'passed' },
  CONCLUDED: { word: '已办结', kind: 'plain' },
  CANCELLED: { word: '已取消', kind: 'stopped' },
}

export const entryStates: Record<EntryState, Tag> = {
  DRAFT: { word: '草稿', kind: 'turn' },
  IN_REVIEW: { word: '在审查', kind: 'others' },
  RETURNED: { word: '要补正', kind: 'turn' },
  QUALIFIED: { word: '资格通过', kind: 'passed' },
  NOT_QUALIFIED: { word: '资格未过', kind: 'stopped' },
  LAPSED: { word: '补正逾期', kind: 'stopped' },
  WITHDRAWN: { word: '已撤回', kind: 'plain' },
  VOIDED: { word: '赛事取消', kind: 'plain' },
}

export const markKinds: Record<CriterionMark, 'pass' | 'fail' | 'wait' | 'need'> = { PASS: 'pass', FAIL: 'fail', TO_CHECK: 'wait', MISSING: 'need' }

export const materialKinds: Record<MaterialKind, string> = {
  LICENCE: '营业执照或经营证明',
  REVENUE: '营收证明',
  EMPLOYMENT: '就业证明',
  IP: '知识产权证书',
  PLAN: '商业计划书',
  PLEDGE: '签字的承诺书',
  OTHER: '其他材料',
}

export const tierNames: Record<FounderTier, string> = { RISING_MAKER: '新锐创客', NEW_FOUNDER: '创业新秀', MASTER_FOUNDER: '创业达人' }
export const rhythmNames: Record<Rhythm, string> = { MONTHLY: '月月赛', QUARTERLY: '季度赛', ANNUAL: '年终赛' }
export const levelNames = { DISTRICT: '区县级', CITY: '市级', PROVINCE: '省级' } as const
export const applicantNames = { PERSON: '个人', TEAM: '团队' } as const
