import type { BaseApplication, PaperForm, UnitForm } from '@/api/accreditation'
import type { Station } from '@/components/review-timeline.vue'
import { dayText, heldText } from '@/shared/dates'

const STEPS = [
  { name: '提交申报', states: ['DRAFT'] },
  { name: '资料审核', states: ['MATERIAL_REVIEW', 'MATERIAL_RETURNED'] },
  { name: '上门评估', states: ['SITE_ASSESSMENT', 'SITE_RETURNED'] },
  { name: '市局复审', states: ['CITY_RECHECK', 'RECHECK_RETURNED'] },
  { name: '批次审批、授牌', states: ['AWAITING_BATCH', 'ACCREDITED'] },
]
const USUAL = ['', '15 个工作日内', '30 个工作日内', '5 个工作日内', '6 月、12 月']

type Way = Pick<BaseApplication, 'state' | 'since' | 'submittedOn' | 'opinions' | 'batchName'>

/** How far an application has come; one that ended stops where its last opinion was given. */
export function stationsOf(it: Way): Station[] {
  const found = STEPS.findIndex((step) => step.states.includes(it.state))
  const ended = found < 0
  const here = ended ? Math.max(1, ['资料审核', '条件评估', '市局复审'].indexOf(it.opinions[it.opinions.length - 1]?.step ?? '资料审核') + 1) : found
  return STEPS.map((step, at) => {
    if (at < here || it.state === 'ACCREDITED') return { kind: 'done', name: step.name, when: at === 0 && it.submittedOn ? dayText(it.submittedOn) : at === 4 ? (it.batchName ?? undefined) : undefined }
    if (at > here) return { kind: 'ahead', name: step.name, when: ended ? undefined : USUAL[at] }
    if (ended) return { kind: 'blocked', name: step.name, when: dayText(it.since.slice(0, 10)) }
    const turn = it.state === 'DRAFT' || it.state.endsWith('_RETURNED')
    return { kind: turn ? 'turn' : 'others', name: step.name, when: it.state === 'DRAFT' ? undefined : heldText(it.since) }
  })
}

/** What is still missing of a draft, in the order of the form. */
export function missingOf(unit: UnitForm, papers: { code: string; label: string; described: boolean; reference: string; statement: string }[]): string[] {
  const asked: [string, boolean][] = [
    ['单位名称', unit.name.trim() !== ''],
    ['信用代码', unit.creditCode.replace(/[\s-]/g, '').length === 18],
    ['单位性质', unit.orgType !== null],
    ['独立法人', unit.legalPerson !== null],
    ['所在区县', unit.districtCode !== ''],
    ['地址', unit.address.trim() !== ''],
    ['在职人数', unit.headcount > 0],
    ['联系人', unit.contactName.trim() !== ''],
    ['联系电话', unit.contactPhone.trim() !== ''],
  ]
  return [...asked.filter(([, there]) => !there).map(([name]) => name), ...papers.filter((paper) => (paper.described ? paper.statement : paper.reference).trim() === '').map((paper) => paper.label)]
}

export const unitFormOf = ({ unit }: Pick<BaseApplication, 'unit'>): UnitForm => ({
  name: unit.name,
  creditCode: unit.creditCode,
  orgType: unit.orgType,
  districtCode: unit.districtCode,
  headcount: unit.headcount,
  legalPerson: unit.legalPerson,
  address: unit.address,
  contactName: unit.contactName,
  contactPhone: unit.contactPhone,
})

export const papersOf = (papers: PaperForm[]): PaperForm[] => papers.map(({ code, reference, statement }) => ({ code, reference, statement }))
