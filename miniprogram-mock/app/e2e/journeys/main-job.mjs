import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { answerOf, BASE_URL, becomeBy, moveClockTo, open, settled, signInAs, visit } from '../browser.mjs'

const demoFiles = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../../docs/demo')
const POST = '新媒体运营见习'
/** The journey's base; its claims are told by it from those of the city's other bases. */
const BASE = '兰山乙样例信息技术'

/**
 * The main job, as docs/demo/walkthrough.md tells it: from a spreadsheet to the money in a graduate's hand, through six
 * months, every step on its own person's screen.
 */
export default async function ({ page, step, audit }) {
  const test = (id) => page.getByTestId(id).locator('visible=true').first()
  const named = (role, name) => page.getByRole(role, { name }).locator('visible=true').first()
  const press = async (id) => {
    await test(id).click()
    await settled(page)
  }
  /** The claim of the journey's base; the city's other bases have claims in the same lists. */
  const chooseOwn = async () => {
    await page.locator('[data-testid^="choose-"]').filter({ hasText: BASE }).locator('visible=true').first().click()
    await settled(page)
  }
  const agreeTo = async (id) => {
    await press(id)
    await press('confirm-act')
  }
  /** Writes something with a finger that is long enough for a name. */
  const drawName = async () => {
    const pad = await page.getByTestId('signature-pad').locator('visible=true').boundingBox()
    const at = (x, y) => [pad.x + pad.width * x, pad.y + pad.height * y]
    for (const [from, to] of [[[0.2, 0.3], [0.8, 0.35]], [[0.5, 0.15], [0.45, 0.85]]]) {
      await page.mouse.move(...at(...from))
      await page.mouse.down()
      await page.mouse.move(...at(...to), { steps: 6 })
      await page.mouse.up()
    }
    await settled(page)
  }
  const tab = async (name) => {
    await named('tab', name).click()
    await settled(page)
  }
  const write = (id, text) => test(id).locator('input, textarea').fill(text)
  const choose = async (button, file) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), named('button', button).click()])
    await chooser.setFiles(file)
    await settled(page)
  }
  const become = (account) => becomeBy(page, account)
  const ask = (route) => page.evaluate((address) => fetch(address).then((answer) => answer.json()), `${BASE_URL}/api/v1${route}`)
  /** The server's day in Shanghai, some days on. */
  const dayFromNow = async (days) => {
    const { now } = await ask('/demo/clock')
    return new Date(Date.parse(now) + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)
  }
  const dayAfter = (day, days) => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
  const monthsAfter = (day, months) => {
    const [year, month, date] = day.split('-').map(Number)
    const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
    return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
  }
  /** Opens the waiting case whose line carries these words, answers every item with yes, and passes it. */
  const passCase = async (words, moreWords = words) => {
    await page.locator('[data-testid^="case-"]').filter({ hasText: words }).filter({ hasText: moreWords }).locator('visible=true').first().click()
    await settled(page)
    for (const button of await page.locator('[data-testid^="pass-"]').locator('visible=true').all()) await button.click()
    await write('opinion', '逐项核对，符合规定。')
    await settled(page)
    await audit()
    await agreeTo('pass')
  }

  await step('the city previews a spreadsheet with mistakes and nothing is written', async () => {
    await signInAs(page, 'city')
    await audit()
    await tab('我的')
    await press('imports')
    await press('import-POSTS')
    await audit()
    await choose(/岗位表/, path.join(demoFiles, 'posts-with-mistakes.csv'))
    await press('preview-import')
    await audit()
    assert.ok((await page.locator('[data-testid^="error-"]').count()) > 0, 'every wrong cell is named')
    assert.equal(await page.getByTestId('apply-import').locator('visible=true').count(), 0)
    await press('another-file')
  })
  const bring = async (kind, upload, file) => {
    await visit(page, '/bureau/import-desk')
    await press(`import-${kind}`)
    await choose(upload, path.join(demoFiles, file))
    await press('preview-import')
    await audit()
    await agreeTo('apply-import')
    await page.getByText('已经写入').waitFor()
  }
  await step('a mended spreadsheet is written whole', async () => {
    await bring('BASES', /基地表/, 'bases-import.csv')
    await bring('POSTS', /岗位表/, 'posts-import.csv')
  })

  let opensOn
  await step('the city opens a registration window over the filed posts', async () => {
    await visit(page, '/bureau/bureau-shell')
    await tab('我的')
    await press('windows')
    await audit()
    await press('new-window')
    opensOn = await dayFromNow(1)
    await write('window-name', '走一遍示例时段')
    await write('opens-day', opensOn)
    await write('opens-time', '00:00')
    await write('closes-day', dayAfter(opensOn, 9))
    await write('closes-time', '18:00')
    await press('by-pick')
    // The list asks a moment after the last stroke.
    await Promise.all([page.waitForResponse((answer) => answer.url().includes(encodeURIComponent(POST))), write('search', POST)])
    await settled(page)
    await page.locator('[data-testid^="pick-"]').filter({ hasText: POST }).first().click()
    await audit()
    await press('save-window')
    await audit()
    await agreeTo('publish-window')
    await audit()
  })

  await step('a graduate makes the papers ready before the opening', async () => {
    await become('graduate-1')
    await audit()
    await visit(page, '/trainee/ready-pack')
    await named('button', /姓名和身份证号/).click()
    await settled(page)
    await write('real-name', '李样例')
    await write('id-number', '990000200306150016')
    await press('bind-name')
    await visit(page, '/pages/phone-binding')
    await named('button', '用微信手机号绑定').click()
    await named('button', '允许一次').click()
    await settled(page)
    await visit(page, '/trainee/ready-pack')
    await write('school', '兰州样例大学')
    await named('radio', '本科').click()
    await press('full-time')
    await write('graduated-on', await dayFromNow(-150))
    await write('diploma-no', '107301202605000001')
    await press('unemployed')
    await audit()
    await press('save-pack')
    await named('button', '看能不能报').click()
    await settled(page)
    await audit()
  })
  await step('a tap before the opening costs nothing', async () => {
    await visit(page, '/trainee/trainee-shell')
    await tab('岗位')
    await audit()
    await page.getByText('走一遍示例时段').locator('visible=true').first().click()
    await settled(page)
    await page.locator('[data-testid^="post-"]').filter({ hasText: POST }).locator('visible=true').first().click()
    await settled(page)
    await audit()
    await press('to-opening')
    assert.ok(await test('countdown').isVisible())
    await audit()
  })
  await step('one tap at the opening takes the place, and a second one finds it again', async () => {
    const opening = page.url()
    await moveClockTo(page, opensOn)
    await open(page, opening)
    await audit()
    await press('register')
    await page.waitForURL(/registration-detail/)
    await settled(page)
    await audit()
    await open(page, opening)
    await named('button', '看我的报名').click()
    await settled(page)
  })
  await step('the district answers each condition of article 15', async () => {
    await become('district-chengguan')
    await audit()
    await passCase('李样例')
    await audit()
  })
  await step('the base chooses a mentor and accepts', async () => {
    await become('base-1')
    await audit()
    await visit(page, '/base/applicant-choice')
    await page.locator('[data-testid^="applicant-"]').filter({ hasText: '李样例' }).locator('visible=true').first().click()
    await settled(page)
    await page.locator('[data-testid^="mentor-"]').locator('visible=true').first().click()
    await audit()
    await agreeTo('admit')
  })
  await step('the trainee signs', async () => {
    await become('graduate-1')
    await audit()
    await named('button', '看协议，签名').click()
    await settled(page)
    await press('have-read')
    await audit()
    await press('sign')
    await drawName()
    await audit()
    await press('send-signature')
    await audit()
  })
  let signedOn
  await step('the base signs, with the insurance', async () => {
    await become('base-1')
    await tab('见习生')
    await page.locator('[data-testid^="agreement-"]').filter({ hasText: '李样例' }).locator('visible=true').first().click()
    await settled(page)
    await write('insurer', '示例财产保险')
    await write('policy-no', 'YW2026000001')
    await press('fill-term')
    await press('have-read')
    await audit()
    signedOn = await dayFromNow(0)
    await agreeTo('sign-as-base')
    await drawName()
    await press('send-signature')
    await audit()
  })
  await step('the district files the agreement', async () => {
    await become('district-chengguan')
    await passCase('李样例')
  })

  const endOf = (month) => dayAfter(monthsAfter(signedOn, month), -1)
  const checkIn = async (month) => {
    await moveClockTo(page, endOf(month))
    await become('graduate-1')
    await tab('签到')
    if (month === 1) await audit()
    await press('check-in')
    if (month === 1) await audit()
  }
  const confirm = async (month) => {
    await become('supervisor-1')
    await moveClockTo(page, dayAfter(endOf(month), 1))
    await visit(page, '/base/supervisor-shell')
    if (month === 1) await audit()
    await press('confirm-rest')
    await press('send-now')
    await press('outcome-close')
  }
  const claim = async () => {
    await become('base-1')
    await tab('申领')
    await audit()
    await agreeTo('submit-claim')
    await audit()
  }
  const reviewTwice = async () => {
    await become('district-chengguan')
    await passCase(/SL\d{8}-/, BASE)
    await become('city')
    await tab('待办')
    await passCase(/SL\d{8}-/, BASE)
  }
  const publishAndFile = async (reference) => {
    await visit(page, '/bureau/bureau-shell')
    await tab('公示')
    await chooseOwn()
    await audit()
    await agreeTo('preview-notice')
    await audit()
    await moveClockTo(page, await dayFromNow(14))
    await visit(page, '/bureau/bureau-shell')
    await tab('公示')
    await press('chip-NOTICE_CLOSED')
    await chooseOwn()
    await press('file-claims')
    await write('document-ref', reference)
    await audit()
    await agreeTo('file')
  }
  const pay = async (total) => {
    await become('finance')
    await audit()
    await press('new-batch')
    await chooseOwn()
    await write('declared-count', '1')
    await write('declared-total', total)
    await audit()
    await agreeTo('draw-up')
    await audit()
    const batch = page.url()
    await become('finance-2')
    await open(page, batch)
    await agreeTo('release')
    await press('bank-file')
    const [download] = await Promise.all([page.waitForEvent('download'), test('confirm-act').click()])
    const orders = fs.readFileSync(await download.path(), 'utf8').replace(/^\uFEFF/, '').trim().split(/\r?\n/).slice(1)
    const paidOn = await dayFromNow(0)
    const answers = orders.map((line, at) => `${line.split(',')[0]},成功,,BANK${Date.now()}${at},${paidOn}`)
    await settled(page)
    await choose(/银行回单/, { name: 'result.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF指令号,结果,失败原因,银行流水号,入账日期\r\n${answers.join('\r\n')}\r\n`) })
    await press('record-result')
    await audit()
  }
  const passOn = async (total, proof) => {
    await become('base-1')
    await tab('申领')
    await page.locator('[data-testid^="claim-0"]').filter({ hasText: total }).locator('visible=true').first().click()
    await settled(page)
    await audit()
    await press('to-pass-on')
    await write('proof-no', proof)
    await audit()
    await agreeTo('record-pass-on')
  }

  const receive = async (month) => {
    await tab('补贴')
    await press(`month-${month}`)
    await audit()
    await press('received')
    assert.match(await page.locator('.qc-screen').locator('visible=true').first().innerText(), /到手/)
    await visit(page, '/trainee/trainee-shell')
  }

  await step('month 1: the trainee checks in', () => checkIn(1))
  await step('month 1: the supervisor confirms', () => confirm(1))
  await step('the base claims', claim)
  await step('district first, city second', reviewTwice)
  await step('public notice, then filed with finance', () => publishAndFile('兰就备〔2026〕1号'))
  await step('paid by two people, bank file out, result in', () => pay('1000.00'))
  await step('the base passes the money on', () => passOn('1000.00', 'ZF20260001'))
  await step('the trainee sees every hop and confirms receipt', async () => {
    await become('graduate-1')
    await audit()
    await tab('补贴')
    await audit()
    await visit(page, '/trainee/trainee-shell')
    await receive(1)
  })

  for (let month = 2; month <= 6; month++) {
    await step(`month ${month}: checked in and confirmed`, async () => {
      await checkIn(month)
      await confirm(month)
    })
  }
  await step('the other five months are claimed, reviewed twice, published, filed and paid', async () => {
    await claim()
    await reviewTwice()
    await publishAndFile('兰就备〔2027〕2号')
    await pay('5000.00')
    await passOn('5000.00', 'ZF20270002')
  })
  await step('six months of money are in hand', async () => {
    await become('graduate-1')
    for (let month = 2; month <= 6; month++) await receive(month)
    await tab('首页')
    await audit()
    assert.match(await page.locator('.qc-screen').locator('visible=true').first().innerText(), /6000\.00/)
  })
}
