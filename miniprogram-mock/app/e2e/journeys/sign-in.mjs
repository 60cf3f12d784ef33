import assert from 'node:assert/strict'
import { answerOf, becomeBy, BASE_URL, settled, signInAs } from '../browser.mjs'

/** Coming in, reading comfortably, going out: what every person does in every role. */
export default async function ({ page, step, audit }) {
  await step('a stranger sees the people of the demonstration', async () => {
    await page.goto(BASE_URL)
    await page.getByTestId('account-graduate-1').waitFor()
    await settled(page)
    await audit()
  })
  await step('consent is asked once, before the first sign-in', async () => {
    await page.getByTestId('account-graduate-1').click()
    await page.getByRole('button', { name: '同意并继续' }).waitFor()
    await settled(page)
    await audit()
    await page.getByRole('button', { name: '同意并继续' }).click()
    await page.waitForURL(/trainee-shell/)
    await settled(page)
    assert.ok((await answerOf(page)).length > 0)
  })
  await step('large letters survive a restart', async () => {
    await page.getByRole('tab', { name: '我的' }).click()
    await page.getByTestId('large-text').click()
    await page.reload()
    await settled(page)
    assert.equal(await page.locator('.qc-screen.qc-elder').count(), 1)
    await page.getByRole('tab', { name: '我的' }).click()
    await page.getByTestId('large-text').click()
    assert.equal(await page.locator('.qc-screen.qc-elder').count(), 0)
  })
  await step('another person takes the phone', async () => {
    await becomeBy(page, 'finance')
    assert.match(page.url(), /finance-shell/)
  })
  await step('signing out leaves nothing behind', async () => {
    await page.getByRole('tab', { name: '我的' }).click()
    await page.getByRole('button', { name: '退出登录' }).locator('visible=true').click()
    await page.getByTestId('confirm-act').click()
    await page.waitForURL(/sign-in/)
    await settled(page)
    const left = await page.evaluate(() => Object.keys(localStorage).filter((key) => /tokens|account|known/.test(key)))
    assert.deepEqual(left, [])
  })
  await step('coming back asks nothing twice', async () => {
    await signInAs(page, 'graduate-1')
    assert.match(page.url(), /trainee-shell/)
  })
}
