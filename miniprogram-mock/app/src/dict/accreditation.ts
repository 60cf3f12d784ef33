import type { BaseApplicationState } from '@/api/accreditation'

/** Where an application stands, for a list. */
export const applicationStates: Record<BaseApplicationState, { word: string; kind: 'turn' | 'passed' | 'stopped' | 'others' | 'plain' }> = {
  DRAFT: { word: '填报中', kind: 'plain' },
  MATERIAL_REVIEW: { word: '资料审核', kind: 'others' },
  MATERIAL_RETURNED: { word: '资料要补', kind: 'turn' },
  SITE_ASSESSMENT: { word: '条件评估', kind: 'others' },
  SITE_RETURNED: { word: '现场要改', kind: 'turn' },
  CITY_RECHECK: { word: '市局复审', kind: 'others' },
  RECHECK_RETURNED: { word: '复审要补', kind: 'turn' },
  AWAITING_BATCH: { word: '等批次', kind: 'others' },
  ACCREDITED: { word: '已认定', kind: 'passed' },
  REJECTED: { word: '没有通过', kind: 'stopped' },
  WITHDRAWN: { word: '已撤回', kind: 'plain' },
  LAPSED: { word: '逾期没补', kind: 'stopped' },
}

/** The answer of an application's own page. */
export const applicationAnswers: Record<BaseApplicationState, string> = {
  DRAFT: '填好再交',
  MATERIAL_REVIEW: '在审核资料',
  MATERIAL_RETURNED: '资料有几项要补',
  SITE_ASSESSMENT: '等着上门评估',
  SITE_RETURNED: '现场有几项要改',
  CITY_RECHECK: '在市局复审',
  RECHECK_RETURNED: '复审有几项要补',
  AWAITING_BATCH: '等批次审批',
  ACCREDITED: '认定为见习基地了',
  REJECTED: '这次没有通过',
  WITHDRAWN: '申报撤回了',
  LAPSED: '到期没补，申报结束了',
}
