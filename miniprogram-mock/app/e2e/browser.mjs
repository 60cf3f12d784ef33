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
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      // No other host is found. Routing every request through here would do the same, but without Chromium's cache.
      `--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE ${new URL(BASE_URL).hostname}`,
    ],
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
  context.on('request', (request) => {
    const url = request.url()
    if (!/^(data|blob|about):/.test(url) && new URL(url).origin !== home) outside.push(url)
  })
  const page = context.pages()[0] ?? (await context.newPage())
  watchTraffic(page)
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
  await open(page, `${BASE_URL}/#${route}`)
}

/** Opens an address of the app afresh: a changed hash alone keeps a page that is already open, with the object it shows. */
export async function open(page, address) {
  if (page.url().startsWith(`${BASE_URL}/`)) {
    // Set without telling the router, so that the page is built once, by the reload.
    await page.evaluate((url) => history.replaceState(null, '', url), address)
    await page.reload()
  } else {
    await page.goto(address)
  }
  await settled(page)
}

/** How long nothing may be asked of the server before a screen counts as still. */
const QUIET_MS = 100
const traffic = new WeakMap()

function watchTraffic(page) {
  const seen = { asking: new Set(), last: 0 }
  traffic.set(page, seen)
  const begins = (request) => {
    seen.asking.add(request)
    seen.last = Date.now()
  }
  const ends = (request) => {
    seen.asking.delete(request)
    seen.last = Date.now()
  }
  page.on('request', begins)
  page.on('requestfinished', ends)
  page.on('requestfailed', ends)
  // What a left document was still waiting for will not be told.
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) for (const request of seen.asking) if (request.isNavigationRequest()) ends(request)
  })
}

/** The visible screen has content and is not busy, no request is on its way, and nothing moves any more. */
export async function settled(page) {
  const seen = traffic.get(page)
  const began = Date.now()
  const deadline = began + 15_000
  for (;;) {
    const quietSince = Math.max(began, seen.last)
    const wait = seen.asking.size ? 20 : quietSince + QUIET_MS - Date.now()
    if (wait <= 0 && (await page.evaluate(isStill).catch(leftThePage)) && seen.last <= quietSince && !seen.asking.size) return
    if (Date.now() > deadline) throw new Error(`the screen does not come to rest: ${[...seen.asking].map((request) => request.url()).join(' ') || page.url()}`)
    await page.waitForTimeout(Math.max(wait, 10))
  }
}

function leftThePage(error) {
  if (/context was destroyed|navigat/i.test(error.message)) return false
  throw error
}

/* Runs inside the page, two frames on: by then what was already due has been drawn. */
async function isStill() {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  const shows = (element) => element.getBoundingClientRect().width > 0
  const screen = [...document.querySelectorAll('.qc-screen')].find(shows)
  if (!screen || !screen.innerText.trim() || [...screen.querySelectorAll('[aria-busy=true]')].some(shows)) return false
  return !document.getAnimations().some((each) => each.playState === 'running' && Number.isFinite(each.effect?.getComputedTiming().endTime))
}

/** Signs in as one of the demo accounts through the app's own pages: consent, then the person's line. */
export async function signInAs(page, account) {
  await page.goto(`${BASE_URL}/#/pages/sign-in`)
  const line = page.getByTestId(`account-${account}`)
  await page.locator('[data-testid^="account-"]').first().waitFor()
  // Behind a folded role she is found by her account's name.
  if (!(await line.isVisible())) await page.getByTestId('search').locator('visible=true').locator('input').fill(account)
  await line.click()
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
