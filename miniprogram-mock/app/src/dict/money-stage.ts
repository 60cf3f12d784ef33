/**
 * Where a month's money is, in the words of the person it belongs to: `span` for the two short lines under the bridge,
 * `answer` for the title of the month's page. Codes as in the backend's stipend pages.
 */
export const moneyStages: Record<string, { span: string; answer: string }> = {
  NOT_FILED: { span: '协议\n备案', answer: '协议还在备案' },
  FUTURE: { span: '', answer: '还没到这个月' },
  RUNNING: { span: '本月', answer: '这个月还没过完' },
  CHECK_IN: { span: '待你\n签到', answer: '这个月等你签到' },
  CONFIRM: { span: '带教\n确认', answer: '在带教，等确认' },
  CLAIM: { span: '基地\n申领', answer: '在基地，等申领' },
  IN_FIRST_REVIEW: { span: '区县\n初审', answer: '在区县，初审中' },
  IN_SECOND_REVIEW: { span: '市局\n复审', answer: '在市局，复审中' },
  RETURNED: { span: '基地\n补正', answer: '退给基地补正' },
  APPROVED: { span: '市局\n公示', answer: '审过了，等公示' },
  ON_NOTICE: { span: '公示', answer: '正在公示' },
  HELD: { span: '异议\n核查', answer: '有异议，在核查' },
  NOTICE_CLOSED: { span: '市局\n备案', answer: '公示完，报备案' },
  FILED: { span: '市局\n拨付', answer: '备案了，等拨付' },
  ORDERED: { span: '市局\n拨付', answer: '正在拨给基地' },
  PAID_TO_BASE: { span: '基地\n转付', answer: '到基地，等转给你' },
  PASSED_ON: { span: '待你\n确认', answer: '基地说已转给你' },
  NOT_RECEIVED: { span: '基地\n再核', answer: '你说没收到，在核' },
  ENDED: { span: '不计', answer: '没做满，这个月不算' },
  RECLAIMED: { span: '要\n退回', answer: '这个月要退回' },
  RECOVERED: { span: '已\n退回', answer: '这个月已退回' },
  WRITTEN_OFF: { span: '不再\n追回', answer: '这个月不再追回' },
  RECEIVED: { span: '到手', answer: '你已收到' },
}
