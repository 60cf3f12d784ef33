// The checks of the design language on the screen that is showing now. Returns a list of problems; an empty list is a pass.
import { settled } from './browser.mjs'

export const MODES = [
  { name: 'light', dark: false, elder: false },
  { name: 'dark', dark: true, elder: false },
  { name: 'elder', dark: false, elder: true },
  { name: 'elder-dark', dark: true, elder: true },
]

/** Audits the page as it stands in one mode after another, without a reload, so that half-filled forms are audited too. */
export async function auditAllModes(page) {
  const found = []
  await settled(page)
  for (const mode of MODES) {
    await setMode(page, mode)
    const problems = await page.evaluate(inspect)
    found.push(...problems.map((problem) => `${mode.name}: ${problem}`))
  }
  await setMode(page, MODES[0])
  return found
}

/** Puts the mode classes on the roots directly; what the person's own switches do is tested on 我的. */
export async function setMode(page, { dark, elder }) {
  await page.evaluate(([isDark, isElder]) => {
    document.querySelectorAll('.qc-root').forEach((root) => {
      root.classList.toggle('qc-dark', isDark)
      root.classList.toggle('qc-elder', isElder)
    })
    // Colours that change slowly are shown as they will be.
    for (const each of document.getAnimations()) if (Number.isFinite(each.effect?.getComputedTiming().endTime)) each.finish()
  }, [dark, elder])
}

export async function audit(page) {
  await settled(page)
  return page.evaluate(inspect)
}

/* Runs inside the page. OVERFLOW · CONTRAST · SMALL · ELDER<18 · TEXTOVER · TAP · THUMB · MULTI · H1 */
function inspect() {
  const out = []
  const seen = (element) => {
    const box = element.getBoundingClientRect()
    return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility !== 'hidden'
  }
  const screen = [...document.querySelectorAll('.qc-screen')].find(seen)
  if (!screen) return ['EMPTY no screen is showing']
  const elder = screen.classList.contains('qc-elder')
  const frame = screen.getBoundingClientRect()
  const colour = (text) => {
    const [r, g, b, a = 1] = text.match(/[\d.]+/g).map(Number)
    return { r, g, b, a }
  }
  const luminance = ({ r, g, b }) => {
    const part = (value) => {
      const share = value / 255
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    }
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
  }
  const behind = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const found = colour(getComputedStyle(each).backgroundColor)
      if (found.a > 0.95) return found
    }
    return { r: 255, g: 255, b: 255, a: 1 }
  }
  const words = (element) => element.textContent.trim().replace(/\s+/g, ' ').slice(0, 24)
  // A sheet covers what lies under it; only what can be read and pressed now is audited.
  const sheet = [...screen.querySelectorAll('[role=dialog]')].find(seen)
  const scope = sheet ?? screen

  for (const element of scope.querySelectorAll('*')) {
    if (!seen(element) || element.closest('.sr') || element.closest('[data-scroll]')) continue
    const box = element.getBoundingClientRect()
    const style = getComputedStyle(element)
    if (element.tagName !== 'UNI-RESIZE-SENSOR' && !element.closest('uni-resize-sensor') && (box.right > frame.right + 0.5 || box.left < frame.left - 0.5)) out.push(`OVERFLOW ${element.className} ${words(element)} ${Math.round(box.right)}`)
    const speaks = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()) || (element.tagName === 'INPUT' && element.value)
    if (speaks) {
      const [bright, dim] = [luminance(colour(style.color)), luminance(behind(element))].sort((a, b) => b - a)
      const ratio = (bright + 0.05) / (dim + 0.05)
      if (ratio < 4.5) out.push(`CONTRAST ${ratio.toFixed(2)} ${words(element)}`)
      const size = parseFloat(style.fontSize)
      if (size < 11) out.push(`SMALL ${size} ${words(element)}`)
      if (!elder && size < 13 && !element.closest('[role=tablist]')) out.push(`SMALL ${size} ${words(element)}`)
      if (elder && size < 18) out.push(`ELDER<18 ${size} ${words(element)}`)
      if (style.display !== 'inline' && style.overflow !== 'hidden' && element.clientWidth && element.scrollWidth > element.clientWidth + 1 && !element.matches('.clause,.clause *,.demo-handle,.demo-handle *')) out.push(`TEXTOVER ${words(element)} ${element.scrollWidth}>${element.clientWidth}`)
    }
    if (element.matches('uni-button,[role=button],[role=checkbox],[role=radio],[role=switch],[role=link],[role=tab]')) {
      const after = getComputedStyle(element, '::after')
      const padded = after.content !== 'none' && after.position === 'absolute' ? -(parseFloat(after.top) || 0) - (parseFloat(after.bottom) || 0) : 0
      const height = box.height + Math.max(0, padded)
      const floor = elder ? 56 : 43.5
      if (height < floor) out.push(`TAP ${Math.round(height)} ${words(element) || element.getAttribute('aria-label')}`)
    }
  }
  const primary = [...scope.querySelectorAll('.btn.p,.btn.w')].filter(seen)
  for (const button of primary) {
    const top = button.getBoundingClientRect().top
    if (top < 500) out.push(`THUMB ${words(button)} at y=${Math.round(top)}`)
  }
  if (primary.length > 1) out.push(`MULTI ${primary.map(words).join(' | ')}`)
  const answers = [...screen.querySelectorAll('[role=heading][aria-level="1"]')].filter(seen)
  const title = [...screen.querySelectorAll('.nav-title')].find(seen)
  if (!sheet && answers.length !== 1) out.push(`H1 ${answers.length} on the screen`)
  if (!sheet && answers.length === 1 && title && words(answers[0]) === words(title)) out.push(`H1 repeats the top bar: ${words(title)}`)
  return [...new Set(out)]
}
