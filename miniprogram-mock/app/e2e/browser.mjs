// Chromium for the journeys, the audit and the screenshots: one launch, one phone, no host but ours.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'

export const BASE_URL = (process.env.BASE_URL ?? 'http://localhost:8080').replace(/\/$/, '')
/** Where a signed-in person lands. */
const HOME = /-shell|no-role/

export const PHONE = { width: 390, height: 844 }

const candidates = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The Chromium of this machine; without one the run fails and says what to install. */
export function chromiumPath() {
  const found = candidates.find((each) => each && fs.existsSync(each))
  if (!found) throw new Error('No Chromium found. On Debian: apt-get install -y chromium fonts-noto-cjk (or name it in CHROMIUM).')
  return found
}

/**
 * A phone in somebody's hand: its own storage, its own session.
 * `outside` collects every request that leaves for another host, `errors` every uncaught error; a run should end with both empty.
 */
export async function openPhone({ dark = false, elder = false, scale = 1, offline = false } = {}) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'qicheng-phone-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    viewport: PHONE,
    deviceScaleFactor: scale,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: dark ? 'dark' : 'light',
    acceptDownloads: true,
    offline,
  })
  const outside = []
  const errors = []
  const home = new URL(BASE_URL).origin
  await context.route('**/*', (route) => {
    const url = route.request().url()
    if (/^(data|blob):/.test(url) || url.startsWith(home)) return route.continue()
    outside.push(url)
    return route.abort()
  })
  const page = context.pages()[0] ?? (await context.newPage())
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message))
  page.setDefaultTimeout(15_000)
  if (elder) await setLargeText(page, true)
  return {
    page,
    context,
    outside,
    errors,
    async close() {
      await context.close()
      fs.rmSync(profile, { recursive: true, force: true })
    },
  }
}

/** Opens a page of the app by its path, for example `/trainee/post-detail?id=01J…`; waits until nothing is loading. */
export async function visit(page, route) {
  await page.goto(`${BASE_URL}/#${route}`)
  // A changed hash alone keeps a page that is already open, with the object it shows.
  await page.reload()
  await settled(page)
}

/** The visible screen has content and is not busy. */
export async function settled(page) {
  await page.waitForFunction(() => {
    const screen = [...document.querySelectorAll('.qc-screen')].find((each) => each.getBoundingClientRect().width > 0)
    return screen && ![...screen.querySelectorAll('[aria-busy=true]')].some((each) => each.getBoundingClientRect().width > 0) && screen.innerText.trim().length > 0
  })
  // Sheets and state changes move for at most 280 ms.
  await page.waitForTimeout(320)
}

/** Signs in as one of the demo accounts through the app's own pages: consent, then the person's line. */
export async function signInAs(page, account) {
  await page.goto(`${BASE_URL}/#/pages/sign-in`)
  await page.getByTestId(`account-${account}`).click()
  const agree = page.getByRole('button', { name: '同意并继续' })
  await Promise.race([agree.waitFor(), page.waitForURL(HOME)])
  if (await agree.isVisible()) await agree.click()
  await page.waitForURL(HOME)
  await settled(page)
}

/** Another person takes the same phone, by the demo handle in the top bar. */
export async function becomeBy(page, account) {
  await page.getByTestId('demo-handle').locator('visible=true').first().click()
  await page.getByTestId(`become-${account}`).locator('visible=true').click()
  await settled(page)
}

/** Moves the server's day by the demo handle, to a date `yyyy-MM-dd`. */
export async function moveClockTo(page, date) {
  await page.getByTestId('demo-handle').locator('visible=true').first().click()
  await page.getByTestId('demo-date').locator('input').fill(date)
  await page.getByRole('button', { name: '拨到这天' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached', timeout: 120_000 })
  await settled(page)
}

/** The h1 of the visible screen: the answer. */
export async function answerOf(page) {
  return (await page.getByRole('heading', { level: 1 }).locator('visible=true').first().innerText()).trim()
}

/** Large letters and a fixed theme, as the person would set them in 我的; takes hold at the next load. */
export async function setLargeText(page, on) {
  await setStored(page, 'qc.large-text', on)
}
export async function setTheme(page, theme) {
  await setStored(page, 'qc.theme', theme)
}

async function setStored(page, key, value) {
  if (!page.url().startsWith(BASE_URL)) await page.goto(`${BASE_URL}/#/pages/public-shell`)
  const type = typeof value
  await page.evaluate(([name, text]) => localStorage.setItem(name, text), [key, type === 'string' ? value : JSON.stringify({ type, data: value })])
}

/** A picture of the phone as it is now; folders are made as needed. */
export async function shoot(page, file) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  await page.screenshot({ path: file })
}
